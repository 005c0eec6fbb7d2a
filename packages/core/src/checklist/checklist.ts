/**
 * The checklist without a screen: reads a FHIR R4 Questionnaire, keeps what is filled in, says what is enabled, writes
 * a QuestionnaireResponse. Pure; `README.md` here tells which part of FHIR and what was decided where engines differ.
 * @module
 */
export * from './answers.ts';
export { authoredScores, type AuthoredScore } from './authored-score.ts';
export { checkQuestionnaire, isNonsense, lintQuestionnaire } from './check-questionnaire.ts';
export { checkResponse, undecided } from './check-response.ts';
export * from './compare-responses.ts';
export { sameValue } from './compare-values.ts';
export { responseCodes, type AuthorCode, type Finding, type FindingCode, type ResponseCode } from './finding.ts';
export { sayFinding } from './finding-messages.ts';
export { parseMarkdown, type Block, type Inline } from './markdown.ts';
export type * from './model.ts';
export { counted, isShown, occurrences, valuesOf, type Answer, type Informant, type Occurrence } from './occurrence.ts';
export * from './outcome.ts';
export { problems, problemsAt } from './problems.ts';
export { readQuestionnaire, type QuestionnaireReading } from './read-questionnaire.ts';
export { readResponse, type ResponseReading } from './read-response.ts';
export { textIn } from './read-text.ts';
export { readValue, writeValue } from './read-value.ts';
export { mayShowScore, score, type MissingRule, type Score, type ScoreReason, type Sum } from './score.ts';
export { writeResponse, type ResponseOptions, type WrittenResponse } from './write-response.ts';
