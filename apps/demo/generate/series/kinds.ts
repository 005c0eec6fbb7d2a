import type { Series } from '@veerkracht/spec';
import type { Slug } from '@veerkracht/spec/codes';

/** What groups of one kind have in common. */
export interface Kind {
  readonly type: Slug<'type'>;
  readonly level: Slug<'level'>;
  readonly themes: readonly Slug<'theme'>[];
  readonly audience: readonly Slug<'audience'>[];
  readonly text: string;
  /** Absent is for everybody. */
  readonly roles?: Series['roles'];
  readonly trainers?: readonly string[];
  readonly capacity?: number;
  readonly minimum?: number;
}

const pair = ['trainer met vluchtelingenachtergrond', 'trainer van de gezondheidszorg'];
const helpers = ['caseworker', 'guide', 'volunteer', 'gp', 'teacher', 'professional'] as const;

export const kinds = {
  mindSpring: {
    ...{ type: 'psycho-education', level: 'prevention', themes: ['stress', 'grief', 'identity'], audience: ['adults'] },
    text: 'Acht keer samen leren over stress, verdriet en een nieuw begin. De trainer is zelf gevlucht. U hoeft niets te vertellen over vroeger.',
    ...{ trainers: pair, capacity: 12, minimum: 8 },
  },
  junior: {
    ...{ type: 'psycho-education', level: 'prevention', themes: ['stress', 'identity'], audience: ['children-4-12'] },
    text: 'Kinderen spelen, tekenen en praten over thuis toen en thuis nu. Ouders komen de eerste en de laatste keer mee.',
    ...{ trainers: pair, capacity: 10, minimum: 6 },
  },
  parenting: {
    ...{ type: 'parenting', level: 'prevention', themes: ['parenting', 'family'], audience: ['parents'] },
    text: 'Opvoeden tussen twee culturen. U praat met andere ouders. Er is plaats voor vragen over school en regels.',
    ...{ trainers: pair, capacity: 12, minimum: 6 },
  },
  rest: {
    ...{ type: 'body-oriented', level: 'prevention', themes: ['stress', 'sleep', 'body'], audience: ['adults'] },
    text: 'Oefeningen voor uw adem en uw lichaam. U leert hoe u rust vindt. Draag makkelijke kleren.',
    ...{ trainers: ['oefentrainer'], capacity: 10, minimum: 5 },
  },
  strength: {
    ...{ type: 'peer-support', level: 'early-help', themes: ['worry', 'low-mood', 'sleep'], audience: ['adults'] },
    text: 'U kijkt samen naar wat u al kunt en wat u sterk maakt. Elke keer leert u een manier voor moeilijke dagen.',
    ...{ trainers: pair, capacity: 8, minimum: 5 },
  },
  meeting: {
    ...{ type: 'meeting', level: 'prevention', themes: ['loneliness'], audience: ['adults'] },
    text: 'Koffie, thee en praten. U kunt gewoon binnenlopen. Vrijwilligers spreken rustig Nederlands met u.',
    trainers: ['gastvrouw of gastheer'],
  },
  sport: {
    ...{ type: 'sport', level: 'prevention', themes: ['body', 'stress', 'loneliness'], audience: ['adults'] },
    text: 'Samen bewegen, voor beginners. U hoeft geen lid te zijn van een club. Meedoen in uw eigen tempo mag.',
    ...{ trainers: ['sportcoach'], capacity: 15 },
  },
  swimming: {
    ...{ type: 'sport', level: 'prevention', themes: ['body', 'anxiety'], audience: ['adults'] },
    text: 'Leren zwemmen in ondiep water. Bang voor water? Dat mag. De lerares gaat rustig met u mee het bad in.',
    ...{ trainers: ['zwemlerares'], capacity: 8, minimum: 4 },
  },
  cycling: {
    ...{ type: 'sport', level: 'prevention', themes: ['body'], audience: ['adults'] },
    text: 'Leren fietsen op een stil plein. Een fiets krijgt u te leen. Aan het eind fietst u samen door de stad.',
    ...{ trainers: ['fietsdocent'], capacity: 8, minimum: 3 },
  },
  language: {
    ...{ type: 'language', level: 'self-help', themes: ['loneliness', 'concentration'], audience: ['adults'] },
    text: 'Nederlands praten aan tafel, met koffie. Er is geen toets en geen huiswerk. Fouten maken mag.',
    trainers: ['taalvrijwilliger'],
  },
  signalling: {
    ...{ type: 'training', level: 'prevention', themes: ['stress', 'sleep'], audience: ['helpers'] },
    text: 'Training voor vrijwilligers. U leert zien dat het niet goed gaat, en hoe u erover praat. Ook: waar uw rol stopt.',
    ...{ roles: ['volunteer', 'guide'], trainers: ['trainer van de gezondheidszorg'], capacity: 16, minimum: 6 },
  },
  culture: {
    ...{ type: 'training', level: 'prevention', themes: ['identity', 'family'], audience: ['helpers'] },
    text: 'Voor wie werkt met mensen die zijn gevlucht. Over taal, tolken, schaamte en wat in een gesprek helpt.',
    ...{ roles: ['caseworker', 'gp', 'teacher', 'public-health', 'professional'], capacity: 20 },
  },
  information: {
    ...{ type: 'navigation', level: 'self-help', themes: ['body', 'worry'], audience: ['adults'] },
    text: 'Hoe werkt de huisarts in Nederland? Wat betaalt de verzekering? Een tolk is erbij. U kunt alles vragen.',
    ...{ trainers: ['voorlichter gezondheid'], capacity: 40 },
  },
  creative: {
    ...{ type: 'creative', level: 'prevention', themes: ['grief', 'identity', 'loneliness'], audience: ['adults'] },
    text: 'Samen zingen, spelen of schilderen. U hoeft het niet te kunnen. Aan het eind is er een feestje met familie.',
    ...{ trainers: ['theatermaker'], capacity: 14, minimum: 6 },
  },
  symposium: {
    ...{ type: 'training', level: 'prevention', themes: ['stress', 'family'], audience: ['helpers'] },
    text: 'Een middag voor iedereen die helpt: gemeente, zorg, school en vrijwilligers. Met verhalen uit Dordrecht en Haarlem.',
    ...{ roles: [...helpers], capacity: 120 },
  },
} as const satisfies Readonly<Record<string, Kind>>;
