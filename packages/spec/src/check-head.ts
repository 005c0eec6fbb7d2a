import { rolesIn } from './check-profile.ts';
import type { Context } from './check-context.ts';
import type { Directory } from './directory.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { looksLikePerson } from './person-name.ts';
import { anyConceptOf, anyConceptOfTerm, broaderConcept } from './terms.ts';

const headNamesNoPerson = (directory: Directory, { organizations }: Context): readonly Finding[] => {
  const { services: _services, organizations: others = [], taxonomies: _taxonomies, ...head } = directory;
  const texts = [...rolesIn(head, ''), ...rolesIn(others, 'organizations')];
  return texts.flatMap(([at, text]) => (looksLikePerson(text, organizations) ? [finding('DIR-27', at)] : []));
};

/** A code with a prefix is local: `dordrecht:theme/heimwee`. Terms of other standards are not, and stay as they are. */
const isLocal = (code: string | undefined): boolean => /^[a-z0-9-]+:[a-z-]+\/[a-z0-9-]+$/.test(code ?? '');

const localTermsHang = (directory: Directory, { localTerms }: Context): readonly Finding[] =>
  (directory.taxonomy_terms ?? []).flatMap((term, index) => {
    const stolen = anyConceptOfTerm(term.id) === undefined && anyConceptOf(term.code ?? '') !== undefined;
    const loose = isLocal(term.code) && broaderConcept(term, localTerms) === undefined;
    return stolen || loose ? [finding('DIR-31', `taxonomy_terms[${index}]`, term.code ?? term.name)] : [];
  });

const gravesAreClosed = (directory: Directory, { byId }: Context): readonly Finding[] =>
  (directory.tombstones ?? []).flatMap(({ id, name, successor_id }, index) => {
    const at = `tombstones[${index}]`;
    if (byId.has(id)) return [finding('DIR-33', at, name ?? id)];
    return successor_id && byId.get(successor_id)?.status !== 'active'
      ? [finding('DIR-33', `${at}.successor_id`, name ?? successor_id)]
      : [];
  });

const regionsHaveMembers = (directory: Directory): readonly Finding[] =>
  (directory.regions ?? []).flatMap(({ name, municipalities }, index) =>
    municipalities.length === 0 || new Set(municipalities).size !== municipalities.length
      ? [finding('DIR-32', `regions[${index}].municipalities`, name)]
      : [],
  );

/** What a person should look at in a file besides its services. */
export const checkHead = (directory: Directory, context: Context): readonly Finding[] => [
  ...headNamesNoPerson(directory, context),
  ...localTermsHang(directory, context),
  ...gravesAreClosed(directory, context),
  ...regionsHaveMembers(directory),
];
