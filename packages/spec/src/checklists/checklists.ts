/** The signalling aids as FHIR Questionnaires, and the names of what they are made of. CC BY 4.0. @module */
export { dangers, domains, interpreters, strengths, stressors, variants } from './domains.ts';
export type { Danger, Domain, Interpreter, Strength, Stressor, Variant } from './domains.ts';
export { checklistVariants, codeSystems, contentVersion, questionnaireOf } from './questionnaire.ts';
