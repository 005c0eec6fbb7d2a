import { mayShowScore, type Questionnaire, type ScoreReason } from '@veerkracht/core/checklist';
import type { ChecklistError } from '../events.ts';

const explanations = {
  'hidden-by-author': 'The questionnaire does not ask for it: extension score-visibility is not "shown".',
  'no-licence': 'It declares no licence (extension instrument-licence, "licence").',
  'no-validated-population': 'It does not say for whom it was validated ("validated-population").',
  'no-languages': 'It does not say in which languages it was validated ("language").',
  'no-medical-device-status': 'It does not declare its status as a medical device ("medical-device-status").',
} as const satisfies Record<ScoreReason, string>;

/** Why no score of this questionnaire is shown, for its developer; undefined when it may be. */
export const scoreRefused = (questionnaire: Questionnaire): ChecklistError | undefined => {
  const { may, reasons } = mayShowScore(questionnaire);
  if (may) return undefined;
  const explanation = ['No score is shown.', ...reasons.map((reason) => explanations[reason])];
  return { about: 'score', explanation, findings: [], reasons };
};
