import type { Translation } from '../internal/translation.ts';
import type { QuestionnaireMessages } from './questionnaire.messages.ts';

const characters = (count: string): string => (count === '1' ? '1 character' : `${count} characters`);
const answers = (count: string): string => (count === '1' ? '1 answer' : `${count} answers`);

export const en: Translation<QuestionnaireMessages> = {
  lang: 'en',
  status: 'complete',
  messages: {
    yes: 'Yes',
    no: 'No',
    required: '(required)',
    noAnswer: 'No answer yet',
    clear: 'Clear this answer',
    choose: 'Choose an answer',
    other: 'Something else, namely',
    nth: (number) => `Answer ${number}`,
    drop: (number) => `Take answer ${number} away`,
    add: (name) => `One more: ${name}`,
    remove: (name) => `Take away: ${name}`,
    unit: 'Unit, for example kg',
    noFile: 'A file cannot be added here. Bring it along to the talk.',

    'hint-date': 'For example 30-6-2026 (day, month, year). Only a month and year, or only a year, is fine too.',
    'hint-dateTime': 'For example 30-6-2026 14:30 (day, month, year). Only a day, a month or a year is fine too.',
    'hint-time': 'For example 14:30.',
    'hint-number': (from, to) => `A number from ${from} to ${to}.`,

    informant: 'Who says so?',
    self: 'The person',
    seen: 'Seen',
    told: 'Heard from somebody',
    'not-discussed': 'Not discussed',
    notDiscussedIsNotNo: 'Not discussed is not “no”. This answer does not count.',
    forget: 'Clear who says so',

    talk: 'What can you say?',
    doTitle: 'Do',
    dontTitle: 'Better not',
    read: 'Read aloud',
    readIn: 'Read aloud:',
    noVoice: 'This device cannot read aloud in:',
    flip: 'Show in:',
    notIn: 'Not translated:',

    supportLink: (host) => `More at ${host}`,
    mediaAway: (host) => `A picture or sound of ${host} is not loaded, for ${host} would see that you open this.`,
    mediaUnknown: 'A picture or sound cannot be shown here.',

    'required-missing': 'Fill in something here.',
    'required-group-empty': 'Fill in at least 1 question of this part.',
    'wrong-decimal': 'This is not a number. Use digits only.',
    'wrong-integer': 'This is not a whole number. Use digits only, without a decimal point.',
    'wrong-date': 'This is not a date. Write for example 30-6-2026.',
    'wrong-time': 'This is not a time. Write for example 14:30.',
    'below-minimum': (limit) => `This is too low. The lowest is ${limit}.`,
    'above-maximum': (limit) => `This is too high. The highest is ${limit}.`,
    'too-many-decimals': (count) => (count === '0' ? 'Use no decimals.' : `Use at most ${count} decimals.`),
    'too-short': (count) => `This is too short. Write at least ${characters(count)}.`,
    'too-long': (count) => `This is too long. Write at most ${characters(count)}.`,
    'regex-mismatch': 'This is not written as asked. Look at the explanation of the question.',
    'newline-in-string': 'Write this on one line.',
    'too-many-answers': (count) => `These are too many answers. Choose at most ${count || '1'}.`,
    'too-few-answers': (count) => `Give at least ${answers(count)}.`,
    'exclusive-option-combined': 'These answers do not go together. Take one away.',
    'answer-not-in-options': 'This answer is not in the list. Choose one of the answers.',
    'unit-not-allowed': 'This unit cannot be used here. Choose another.',
    problem: 'This answer does not fit the question. Please check it.',
  },
};
