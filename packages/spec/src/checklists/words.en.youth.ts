import type { Words } from './words.ts';

export const youth: Words['youth'] = {
  sleep: {
    label: 'Sleep',
    open: 'How have you been sleeping lately?',
    do: 'Ask how the evening goes, also with the phone.',
    dont: 'Do not ask what the dreams are about.',
    signs: { late: 'Sleeps very late or too little', dreams: 'Has bad dreams', class: 'Falls asleep in class' },
  },
  energy: {
    label: 'Energy and eating',
    open: 'What gives you energy?',
    do: 'Ask what does work in a day.',
    dont: 'Do not call it lazy.',
    signs: { tired: 'Is always tired', appetite: 'Eats much less or much more', busy: 'Cannot sit still' },
  },
  concentration: {
    label: 'Attention and learning',
    open: 'Can you keep your mind on school?',
    do: 'Agree on small steps.',
    dont: 'Do not think at once that somebody does not want to.',
    signs: { grades: 'Grades go down', forgets: 'Forgets assignments', dreams: 'Is elsewhere with their thoughts' },
  },
  body: {
    label: 'Pain in the body',
    open: 'Where in your body do you feel tension?',
    do: 'Take the pain seriously.',
    dont: 'Do not say that it is all in the mind.',
    signs: { pain: 'Often has headache or belly ache', sick: 'Often reports sick' },
  },
  fear: {
    label: 'Being afraid or tense',
    open: 'When do you not feel safe?',
    do: 'Say beforehand what you will do and why.',
    dont: 'Do not touch somebody without asking.',
    signs: {
      startles: 'Is easily startled',
      guard: 'Always sits near the door',
      police: 'Is afraid of uniforms or letters',
    },
  },
  mood: {
    label: 'Sadness and not feeling like anything',
    open: 'What do you still like to do?',
    do: 'Do something together and talk meanwhile.',
    dont: 'Do not say that it is the age.',
    signs: { joyless: 'Does not feel like anything', flat: 'Shows nothing', hopeless: 'Sees no future' },
  },
  anger: {
    label: 'Being angry',
    open: 'What happens before you get angry?',
    do: 'Agree where somebody can calm down.',
    dont: 'Do not discuss it in front of the class.',
    signs: { quick: 'Gets angry sooner', fights: 'Fights or looks for a quarrel', risk: 'Does dangerous things' },
  },
  alone: {
    label: 'Friends and being alone',
    open: 'With whom can you be yourself?',
    do: 'Find a club or buddy that suits the person.',
    dont: 'Do not choose friends for somebody.',
    signs: { withdraws: 'Keeps to themselves', nobody: 'Has no friends here', online: 'Is almost only online' },
  },
  memories: {
    label: 'Bad memories',
    open: 'Does the past come back unasked at times? You do not have to tell anything.',
    do: 'Stay with today: what helps when it comes back?',
    dont: 'Do not ask for the story.',
    signs: {
      returns: 'Says that bad images come back',
      absent: 'Is away for a moment at times',
      reminds: 'Is upset in a lesson or film',
    },
  },
  loss: {
    label: 'Missing somebody',
    open: 'Who do you think of a lot?',
    do: 'Ask whether there is a way to remember together.',
    dont: 'Promise nothing about bringing family here.',
    signs: {
      mourns: 'Grieves for somebody',
      worries: 'Worries about family far away',
      duty: 'Feels that the family expects a lot',
    },
  },
  habits: {
    label: 'Alcohol, drugs, gambling, games',
    open: 'What do you do to stop thinking for a while?',
    do: 'Just ask, without judging.',
    dont: 'Do not threaten or blame.',
    signs: {
      uses: 'Drinks or uses drugs',
      games: 'Plays games or gambles a lot',
      money: 'Needs money and does not say for what',
    },
  },
  daily: {
    label: 'School and appointments',
    open: 'What works this week?',
    do: 'Choose one thing together that will work.',
    dont: 'Do not take staying away for unwillingness at once.',
    signs: {
      absent: 'Is often absent or late',
      post: 'Has much post and much to arrange',
      living: 'Cannot live alone well yet',
    },
  },
  children: {
    label: 'Carrying too much',
    open: 'Who takes care of whom at your home?',
    do: 'Arrange an interpreter, so that the young person does not have to.',
    dont: 'Never use a young person as an interpreter.',
    signs: {
      grown: 'Takes care of parents, brothers or sisters',
      interprets: 'Interprets and arranges for the parents',
    },
  },
  home: {
    label: 'Home',
    open: 'How are things where you live?',
    do: 'Discuss worries with a colleague first.',
    dont: 'Do not promise that you will tell nobody.',
    signs: {
      tension: 'Tells about quarrels or force at home',
      away: 'Does not want to go home',
      alone: 'Lives without parents and misses support',
    },
  },
};
