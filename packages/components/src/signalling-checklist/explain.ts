import { sayFinding, type Finding } from '@veerkracht/core/checklist';
import type { ChecklistError } from './events.ts';

/** What is the matter with a questionnaire, for its author. */
export const explained = (findings: readonly Finding[]): ChecklistError => ({
  about: 'questionnaire',
  explanation: findings.map((one) => `${one.path}: ${sayFinding(one).en}`),
  findings,
  reasons: [],
});
