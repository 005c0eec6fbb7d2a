import type { AgeBand, AgreementParty, ForWhom } from '@veerkracht/spec/referral';

interface Asked {
  readonly who: ForWhom;
  readonly ageBand?: AgeBand | undefined;
  /** The guardian is the one of Nidos: a child who came alone. */
  readonly nidos?: boolean;
}

/**
 * Who has to agree: REF-5, scenario 28b. Under 12 the guardian; 12 to 15 both; from 16 the person. Of a child whose
 * age nobody filled in both. Whether this holds in a place is for its municipality to confirm.
 */
export const agreementsNeeded = ({ who, ageBand, nidos = false }: Asked): readonly AgreementParty[] => {
  const guardian = nidos ? 'nidos' : 'guardian';
  if (who !== 'child' || ageBand === '16-17') return ['person'];
  return ageBand === 'under-12' ? [guardian] : ['person', guardian];
};

/** Whose agreement is still missing. A parent and the guardian of Nidos stand for one another. */
export const agreementsMissing = (
  asked: Asked,
  given: readonly { readonly by: AgreementParty }[],
): readonly AgreementParty[] => {
  const isGuardian = (party: AgreementParty) => party !== 'person';
  const parties = given.map(({ by }) => by);
  return agreementsNeeded(asked).filter((party) =>
    isGuardian(party) ? !parties.some(isGuardian) : !parties.includes(party),
  );
};
