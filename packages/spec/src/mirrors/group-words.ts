import { sensitiveAudiences } from '../codes/codes.ts';
import type { TargetGroupCode } from '../profile/target-group.ts';

/** How a group of people is called in the middle of a sentence. */
export const groupWords: Readonly<Record<TargetGroupCode, string>> = {
  'audience/adults': 'volwassenen',
  'audience/children-0-4': 'kinderen (0 tot 4 jaar)',
  'audience/children-4-12': 'kinderen (4 tot 12 jaar)',
  'audience/youth-12-18': 'jongeren (12 tot 18 jaar)',
  'audience/young-adults': 'jonge mensen (18 tot 27 jaar)',
  'audience/older': 'oudere mensen',
  'audience/parents': 'ouders',
  'audience/reunited': 'gezinnen die net weer samen zijn',
  'audience/ex-amv': 'jongeren die zonder ouders kwamen',
  'audience/torture': 'mensen met heel zware ervaringen',
  'audience/sexual-violence': 'mensen die tot seks zijn gedwongen',
  'audience/lgbtiq': 'lhbtiq+ mensen',
  'audience/pregnant': 'vrouwen die zwanger zijn',
  'audience/helpers': 'hulpverleners en vrijwilligers',
  'status-group/refugee-status': 'mensen met een verblijfsvergunning',
  'status-group/asylum-seeker': 'mensen die wachten op een besluit over asiel',
  'status-group/family-reunion': 'familie die later kwam',
  'status-group/temporary-protection': 'mensen uit Oekraïne',
  'status-group/undocumented': 'mensen zonder papieren',
  'status-group/new-dutch': 'mensen die Nederlander zijn geworden',
  'status-group/migrant': 'mensen uit andere landen',
};

const discreet: ReadonlySet<string> = new Set(sensitiveAudiences.map((slug) => `audience/${slug}`));

/** A group that marks a person is a term for professionals, never a sentence where everybody reads along. */
export const isDiscreet = (group: TargetGroupCode): boolean => discreet.has(group);
