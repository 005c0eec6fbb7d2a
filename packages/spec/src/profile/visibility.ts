import * as z from 'zod/mini';
import { code } from '../schema.ts';

export const visibilities = ['public', 'professional'] as const;
export type VisibilityCode = (typeof visibilities)[number];

/** Who may read this. Absent is public. */
export const visibility = () =>
  z.optional(code(visibilities, 'Who may read this: everybody, or professionals only. Absent is everybody.'));
