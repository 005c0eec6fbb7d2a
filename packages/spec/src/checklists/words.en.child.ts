import type { Words } from './words.ts';

export const child: Words['child'] = {
  sleep: {
    label: 'Sleep',
    open: 'How does your child sleep?',
    do: 'Ask how going to bed goes.',
    dont: 'Do not let the child tell the dream again.',
    signs: {
      afraid: 'Does not want to sleep alone',
      dreams: 'Has bad dreams or wets the bed again',
      tired: 'Is tired in class',
    },
  },
  energy: {
    label: 'Eating and energy',
    open: 'Does your child eat and play as before?',
    do: 'Watch for a few days and write down what you see.',
    dont: 'Do not force a child to eat.',
    signs: { appetite: 'Eats much less or much more', flat: 'Has little energy', busy: 'Is always on the move' },
  },
  concentration: {
    label: 'Attention and learning',
    open: 'Can your child play or learn with attention?',
    do: 'Give short tasks and fixed moments.',
    dont: 'Do not think only of the language.',
    signs: { dreams: 'Daydreams in class', stuck: 'Learns less than before', forgets: 'Forgets what was just said' },
  },
  body: {
    label: 'Belly ache and headache',
    open: 'Does your child often have pain?',
    do: 'Ask at what moments the pain comes.',
    dont: 'Do not say that the child is pretending.',
    signs: { pain: 'Often has belly ache or headache', school: 'Has pain on school days' },
  },
  fear: {
    label: 'Being afraid',
    open: 'What is your child afraid of?',
    do: 'Say beforehand what is going to happen.',
    dont: 'Do not surprise a child with loud noises.',
    signs: {
      startles: 'Is startled by noise',
      leaves: 'Cannot say goodbye to the parents',
      new: 'Is afraid of new things',
    },
  },
  mood: {
    label: 'Sadness',
    open: 'When does your child laugh?',
    do: 'Play or draw together. Talking is not needed.',
    dont: 'Do not keep asking what is wrong.',
    signs: { cries: 'Cries a lot', joyless: 'No longer enjoys playing', flat: 'Shows little feeling' },
  },
  anger: {
    label: 'Being angry',
    open: 'What does your child do when it is angry?',
    do: 'Stay close and calm, and name what you see.',
    dont: 'Do not punish while the child is still angry.',
    signs: {
      bursts: 'Suddenly gets very angry',
      hits: 'Hits, bites or breaks things',
      bossy: 'Wants to decide everything',
    },
  },
  alone: {
    label: 'Playing and friends',
    open: 'Who does your child like to play with?',
    do: 'Find one child to play with.',
    dont: 'Do not set a child apart alone.',
    signs: {
      alone: 'Mostly plays alone',
      quarrels: 'Often quarrels with other children',
      silent: 'Does not speak at school',
    },
  },
  memories: {
    label: 'Playing bad things again',
    open: 'Does your child keep playing or drawing the same thing?',
    do: 'Allow the play and stay near.',
    dont: 'Do not ask what happened.',
    signs: {
      plays: 'Keeps playing or drawing the same bad things',
      absent: 'Cannot be reached for a moment at times',
      reminds: 'Is upset by a smell, sound or place',
    },
  },
  loss: {
    label: 'Missing somebody',
    open: 'Who does your child miss?',
    do: 'Make something together for who is not there.',
    dont: 'Do not promise that somebody will come back.',
    signs: { asks: 'Often asks for somebody who is not there', worries: 'Worries about a parent' },
  },
  children: {
    label: 'Acting younger or older',
    open: 'What does your child do differently than half a year ago?',
    do: 'Let the child be a child, also when something has to be translated.',
    dont: 'Never use the child as an interpreter.',
    signs: {
      younger: 'Acts younger: thumb sucking, crawling, baby talk',
      grown: 'Takes care of parents, brothers or sisters',
      interprets: 'Interprets for the parents',
    },
  },
  home: {
    label: 'Home',
    open: 'How are things at home for your child?',
    do: 'Discuss worries with a colleague first.',
    dont: 'Do not question a child.',
    signs: { tension: 'Tells about quarrels at home', afraid: 'Does not want to go home', alone: 'Is alone a lot' },
  },
};
