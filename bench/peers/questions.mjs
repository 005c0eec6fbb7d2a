/** A long questionnaire, the same for everybody: in FHIR R4, and in the format of SurveyJS. */
import { createRandom } from '../random.mjs';

const subjects = ['slapen', 'eten', 'energie', 'vrienden', 'werk', 'school', 'geld', 'wonen', 'familie', 'lezen'];
/** How often each kind comes: mostly choices and yes or no, as in real ones. */
const kinds = [
  ...Array(4).fill('choice'),
  ...Array(3).fill('boolean'),
  ...Array(2).fill('string'),
  ...Array(2).fill('integer'),
  'date',
  'text',
];
const choices = ['Nooit', 'Soms', 'Vaak', 'Altijd'].map((label, at) => [`c${at}`, label]);
const first = [
  ['yes', 'Laat meer zien'],
  ['no', 'Laat minder zien'],
];
const mostDependants = 50;

/**
 * Question 0 opens or closes up to 50 others. Of all questions half have a condition: those 50, and others that look
 * at a choice somewhere before them, which nobody makes here.
 */
export const makeQuestions = (count, seed) => {
  const { pick: any } = createRandom(seed);
  const questions = [{ id: 'v0', kind: 'choice', text: 'V0 Wilt u meer vragen zien?', options: first }];
  const asked = [];
  let dependants = 0;
  for (let at = 1; at < count; at += 1) {
    const kind = any(kinds);
    const question = { id: `v${at}`, kind, text: `V${at} Hoe gaat het de laatste weken met ${any(subjects)}?` };
    if (kind === 'choice') question.options = choices;
    if (at % 2 === 1 && dependants < mostDependants) {
      dependants += 1;
      question.when = ['v0', 'yes'];
    } else if (at % 2 === 1 && asked.length > 0) question.when = [any(asked), 'c0'];
    else if (kind === 'choice') asked.push(question.id);
    questions.push(question);
  }
  return { questions, dependants, open: questions.filter(({ when }) => !when).length };
};

const system = 'https://veerkracht.example/bench';
const radioButtons = {
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'radio-button' }],
  },
};

const toItem = ({ id, kind, text, options, when }) => ({
  linkId: id,
  text,
  type: kind,
  ...(options && {
    extension: [radioButtons],
    answerOption: options.map(([code, display]) => ({ valueCoding: { system, code, display } })),
  }),
  ...(when && { enableWhen: [{ question: when[0], operator: '=', answerCoding: { system, code: when[1] } }] }),
});

export const toFhir = ({ questions }) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  url: `${system}/Questionnaire`,
  title: 'Lange vragenlijst',
  item: questions.map(toItem),
});

const inputs = { integer: 'number', date: 'date', string: 'text' };

const toElement = ({ id, kind, text, options, when }) => ({
  name: id,
  title: text,
  ...(options && { type: 'radiogroup', choices: options.map(([value, label]) => ({ value, text: label })) }),
  ...(kind === 'boolean' && { type: 'boolean' }),
  ...(kind === 'text' && { type: 'comment' }),
  ...(inputs[kind] && { type: 'text', inputType: inputs[kind] }),
  ...(when && { visibleIf: `{${when[0]}} = '${when[1]}'` }),
});

/** No FHIR at all: SurveyJS gets a definition in its own words, which is to its advantage. */
export const toSurvey = ({ questions }) => ({ showQuestionNumbers: 'off', elements: questions.map(toElement) });
