/**
 * Concept schemes with which a municipality compares and pays for its offer. They stand apart from the twelve of
 * `codes.ts`, with which people search, so that a page does not have to carry their names.
 * @module
 */

export const profileSchemes = {
  'status-group': [
    'refugee-status',
    'asylum-seeker',
    'family-reunion',
    'temporary-protection',
    'undocumented',
    'new-dutch',
    'migrant',
  ],
  phase: [
    'universal-prevention',
    'selective-prevention',
    'indicated-prevention',
    'signalling',
    'light-support',
    'basic-care',
    'specialised-care',
    'aftercare',
  ],
  formality: ['formal', 'informal', 'mixed'],
  funding: ['wmo', 'jeugdwet', 'zvw', 'integration', 'subsidy', 'fund', 'private'],
  evidence: ['not-studied', 'described', 'well-founded', 'first-indications', 'good-indications', 'strong-indications'],
  facility: [
    'wheelchair',
    'quiet-room',
    'baby-welcome',
    'childcare-arranged',
    'travel-help',
    'travel-costs',
    'device-needed',
  ],
  setting: [
    'home',
    'school',
    'neighbourhood',
    'health-care',
    'reception-centre',
    'workplace',
    'faith-community',
    'online',
  ],
} as const;

export type ProfileScheme = keyof typeof profileSchemes;
/** A concept of one scheme, without the scheme: `aftercare`. */
export type ProfileSlug<S extends ProfileScheme = ProfileScheme> = (typeof profileSchemes)[S][number];
/** A concept: `phase/aftercare`. */
export type ProfileConcept = { [S in ProfileScheme]: `${S}/${(typeof profileSchemes)[S][number]}` }[ProfileScheme];

export const profileConcepts: readonly ProfileConcept[] = (Object.keys(profileSchemes) as ProfileScheme[]).flatMap(
  (scheme) => profileSchemes[scheme].map((slug) => `${scheme}/${slug}` as ProfileConcept),
);

const known: ReadonlySet<string> = new Set(profileConcepts);
export const isProfileConcept = (code: string): code is ProfileConcept => known.has(code);
