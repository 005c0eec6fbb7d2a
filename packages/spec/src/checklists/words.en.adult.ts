import type { Words } from './words.ts';

export const adult: Words['adult'] = {
  sleep: {
    label: 'Sleep',
    open: 'How have you been sleeping lately?',
    do: 'Ask also what makes the night calmer.',
    dont: 'Do not ask what the dreams are about.',
    signs: {
      short: 'Sleeps little or wakes up often',
      dreams: 'Has bad dreams',
      reversed: 'Sleeps by day and is awake at night',
      afraid: 'Is afraid to go to sleep',
    },
  },
  energy: {
    label: 'Being tired, and eating',
    open: 'What gives you energy? And what takes it?',
    do: 'Ask what an ordinary day looks like.',
    dont: 'Do not say that somebody has to try harder.',
    signs: {
      tired: 'Is tired all day',
      appetite: 'Eats much less or much more than before',
      slow: 'Talks or moves more slowly than before',
    },
  },
  concentration: {
    label: 'Remembering and learning',
    open: 'Can you remember what you learn?',
    do: 'Say that many people have this after a hard time.',
    dont: 'Do not think at once that somebody does not want to.',
    signs: {
      forgets: 'Forgets appointments or words',
      stuck: 'Makes no progress with the language',
      thread: 'Loses the thread in a talk',
    },
  },
  body: {
    label: 'Pain in the body',
    open: 'Where in your body do you feel tension or pain?',
    do: 'Take the pain seriously and ask what the family doctor said.',
    dont: 'Do not say that it is all in the mind.',
    signs: {
      head: 'Often has headache, belly ache or back pain',
      heart: 'Has a pounding heart or breathes fast',
      unexplained: 'Has pain and the doctor finds nothing',
    },
  },
  fear: {
    label: 'Being afraid or tense',
    open: 'Are there moments when you do not feel safe?',
    do: 'Choose a calm place and say each time what you will do.',
    dont: 'Do not sit between the person and the door.',
    signs: {
      startles: 'Is easily startled by noise or people',
      guard: 'Keeps an eye on the door or on others',
      restless: 'Cannot sit still',
    },
  },
  mood: {
    label: 'Sadness and not feeling like anything',
    open: 'What do you still enjoy?',
    do: 'Give time. Silence is fine.',
    dont: 'Do not say that it will pass.',
    signs: {
      joyless: 'Does not feel like anything',
      cries: 'Cries often or feels nothing any more',
      hopeless: 'Says that nothing has any point',
    },
  },
  anger: {
    label: 'Being angry',
    open: 'What makes you angry or impatient quickly?',
    do: 'Stay calm and say what you see.',
    dont: 'Do not argue about who is right.',
    signs: {
      quick: 'Gets angry sooner than before',
      conflict: 'Often has quarrels',
      regret: 'Is sorry later about being angry',
    },
  },
  alone: {
    label: 'Being alone',
    open: 'Who do you talk to when you need somebody?',
    do: 'Ask about one person who feels good to be with.',
    dont: 'Do not send somebody to a big group at once.',
    signs: {
      withdraws: 'Hardly leaves the house',
      nobody: 'Has almost nobody to talk to',
      avoids: 'Avoids places or people',
    },
  },
  memories: {
    label: 'Bad memories',
    open: 'Does the past come back unasked at times? You do not have to tell about it.',
    do: 'Stay with today: what helps you when it comes back?',
    dont: 'Do not ask for the story.',
    signs: {
      returns: 'Says that bad images come back',
      absent: 'Is away with their thoughts at times',
      silent: 'Does not want to speak of a time and then falls silent',
    },
  },
  loss: {
    label: 'Grief, and worry about family',
    open: 'Who do you think of a lot?',
    do: 'Say the name, if the person says it too.',
    dont: 'Do not compare the loss with that of others.',
    signs: {
      mourns: 'Grieves for somebody or for what is gone',
      worries: 'Keeps thinking of family far away',
      guilt: 'Feels guilty towards others',
    },
  },
  habits: {
    label: 'Alcohol, drugs, pills, gambling',
    open: 'What do you do to get some rest in your head?',
    do: 'Just ask, without judging.',
    dont: 'Do not threaten or blame.',
    signs: {
      more: 'Uses more alcohol, drugs, khat or pills',
      games: 'Gambles or plays games a lot',
      secret: 'Hides this, or is ashamed',
    },
  },
  daily: {
    label: 'Managing daily life',
    open: 'What works this week? And what does not?',
    do: 'Choose one small thing together that will work.',
    dont: 'Do not take a missed appointment for unwillingness at once.',
    signs: {
      appointments: 'Does not keep appointments',
      house: 'No longer keeps up with the house or the post',
      care: 'Takes poor care of themselves or the children',
    },
  },
  children: {
    label: 'The children',
    open: 'How are your children doing?',
    do: 'Ask what the child is good at.',
    dont: 'Do not talk about the child while it is there.',
    signs: {
      sleep: 'A child sleeps, eats or plays differently than before',
      clings: 'A child clings a lot or is very silent',
      grown: 'A child takes care of the parents',
      school: 'School goes less well',
    },
  },
  home: {
    label: 'Home and relationship',
    open: 'How are things at home?',
    do: 'Talk to each person alone if possible.',
    dont: 'Do not ask about this while others are there.',
    signs: {
      tension: 'There is much tension at home',
      alone: 'Parents have to do it all alone',
      afraid: 'Somebody seems afraid of a person at home',
    },
  },
};
