/** The aid in plain English. CC BY 4.0. @module */
import { adult } from './words.en.adult.ts';
import { child } from './words.en.child.ts';
import { youth } from './words.en.youth.ts';
import type { Words } from './words.ts';

export const words: Words = {
  adult,
  child,
  youth,
  stressors: {
    housing: 'The house or the neighbourhood',
    money: 'Money or debts',
    reunion: 'Waiting for family',
    procedure: 'Papers and letters',
    discrimination: 'Being treated badly',
    relatives: 'Illness or danger in the family',
    language: 'Pressure of language or work',
  },
  strengths: {
    family: 'Family',
    faith: 'Faith or meaning',
    friends: 'Friends and neighbours',
    work: 'Work, school or volunteering',
    sport: 'Sport, music, being outdoors',
    routine: 'Fixed things in the day',
    plans: 'Plans and dreams',
    talks: 'Somebody to talk to',
  },
  dangers: {
    suicide: 'Talks of wanting to die, or hurts themselves',
    others: 'May be a danger to others',
    confused: 'Is very confused, or sees and hears things that are not there',
    child: 'A child may not be safe',
    violence: 'There may be violence at home',
    eating: 'No longer eats or drinks',
    'self-care': 'Can no longer take care of themselves',
  },
  interpreters: {
    'none-needed': 'No interpreter needed',
    professional: 'An interpreter who is there',
    phone: 'An interpreter on the phone',
    adult: 'An adult whom the person chose',
    child: 'A child or young person',
    nobody: 'Nobody, and that is difficult',
  },
  items: {
    look: 'What did you notice?',
    lookHelp: 'Choose what you saw or heard. Everything may stay empty.',
    none: 'I noticed nothing now',
    more: 'What exactly did you see or hear?',
    stressors: 'What weighs on the person from outside?',
    strengths: 'What goes well, or gives strength?',
    urgent: 'Is there anything that cannot wait?',
    urgentNone: 'No, as far as I know',
    talk: 'Who interprets in the talk?',
    noChild: 'Never let a child interpret. Ask for an interpreter on the phone, or choose another moment.',
    teachBack: 'Ask the person to repeat it in their own words. A nod says nothing.',
  },
  variants: {
    klantmanager: {
      title: 'Talking aid for the municipal adviser',
      intro: 'Fill this in after a talk, or together with the person. Two minutes are enough.',
      do: ['Say why you ask and what happens with it.', 'Ask one thing at a time.', 'Agree on a next moment.'],
      dont: ['Do not diagnose.', 'Do not link an answer to benefits.', 'Do not promise a quick place.'],
    },
    volunteer: {
      title: 'Talking aid for the volunteer',
      intro: 'Do you notice something and are you in doubt? See what you see, what you can say and whom you can call.',
      do: [
        'Listen, and just do something together.',
        'Say what you see, without judging.',
        'Call your contact when in doubt.',
      ],
      dont: [
        'Do not treat. You are there as a person.',
        'Do not promise to keep silent.',
        'Do not carry a heavy story alone.',
      ],
    },
    school: {
      title: 'Talking aid for school',
      intro: 'Look together with a colleague at a pupil of 12 to 18.',
      do: [
        'Talk early with the parents, with an interpreter.',
        'Write down what you saw, not what you think.',
        'Keep school as ordinary as possible.',
      ],
      dont: ['Do not stick a label.', 'Do not go around the parents.', 'Never let a pupil interpret.'],
    },
    'primary-care': {
      title: 'Talking aid for the family doctor’s practice',
      intro: 'For assistant and practice nurse, before or after a short consult.',
      do: [
        'Plan a double consult with an interpreter.',
        'Begin with the body and sleep.',
        'Find something for the time of waiting.',
      ],
      dont: [
        'Do not ask for the whole story.',
        'Do not think that one talk shows everything.',
        'Do not let family interpret sensitive matters.',
      ],
    },
    'child-4-12': {
      title: 'Talking aid about children of 4 to 12',
      intro: 'Look at ordinary things: sleeping, playing, learning. Then talk with the parents.',
      do: [
        'Begin with what goes well.',
        'Talk with the parents, with an interpreter.',
        'Keep fixed days and fixed people.',
      ],
      dont: ['Do not ask a child about the past.', 'Do not stick a label.', 'Never let a child interpret.'],
    },
    'youth-12-18': {
      title: 'Talking aid about young people of 12 to 18',
      intro: 'Fill this in about a young person, or together.',
      do: [
        'Ask whether the young person wants to talk about this.',
        'Be honest about whom you share with.',
        'Find one next step together.',
      ],
      dont: [
        'Do not only talk about the young person.',
        'Do not stick a label.',
        'Never let a young person interpret.',
      ],
    },
  },
  purpose:
    'This talking aid helps you to notice something, to talk about it and to find support. It is not a test. It does not say whether somebody is ill, nor that nothing is wrong.',
};
