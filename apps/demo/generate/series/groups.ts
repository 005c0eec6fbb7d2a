import { activities } from './activities.ts';
import type { Group } from './group.ts';
import { learning } from './learning.ts';
import { recovering } from './recovering.ts';
import { training } from './training.ts';
import { walkingIn } from './walking-in.ts';

/** About sixty groups in half a year. */
export const groups: readonly Group[] = [...learning, ...recovering, ...walkingIn, ...activities, ...training];
