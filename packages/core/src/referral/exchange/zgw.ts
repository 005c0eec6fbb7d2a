import { declineReasonLabels, declineReasons, stateTable, states } from '@veerkracht/spec/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';
import type { KnownReferral } from './to-fhir.ts';
import type { Json } from './extension.ts';

/** How a municipality has set up its case system. Addresses are those of the types in its own catalogue. */
export interface CaseSettings {
  /** RSIN, nine digits. */
  readonly organisation: string;
  readonly caseType: string;
  readonly statusTypes: Readonly<Record<string, string>>;
  readonly resultTypes: Readonly<Record<string, string>>;
  readonly roleTypes: { readonly initiator: string; readonly handler: string; readonly person?: string };
  readonly documentType: string;
  readonly confidentiality?: 'vertrouwelijk' | 'confidentieel' | 'geheim' | 'zeer_geheim';
  /** Only where the municipality has switched it on: the name the person gave. Never a BSN. */
  readonly withName?: boolean;
}

/** Bodies to be posted in this order; `zaak` of the others is the address that the first gave. */
export interface CaseRequests {
  readonly zaak: Json;
  readonly statussen: readonly Json[];
  readonly rollen: readonly Json[];
  readonly resultaat?: Json;
  readonly documenten: readonly Json[];
}

const dateOf = (moment: string): string => moment.slice(0, 10);
/** No content of the referral, in none of these: a case is seen by many. */
const subject = 'Doorverwijzing psychosociale ondersteuning';

const statusOf = (step: StatusEvent, { statusTypes }: CaseSettings): readonly Json[] => {
  const statustype = statusTypes[step.state];
  if (statustype === undefined) return [];
  const toelichting = stateTable[step.state].term.nl;
  return [{ statustype, datumStatusGezet: step.at, statustoelichting: toelichting }];
};

const rolesOf = ({ payload }: KnownReferral, { roleTypes, withName }: CaseSettings): readonly Json[] => {
  const { referrer, consent, contact } = payload;
  const person =
    withName && roleTypes.person && contact.name
      ? [
          {
            ...{ betrokkeneType: 'natuurlijk_persoon', roltype: roleTypes.person, roltoelichting: 'betrokkene' },
            betrokkeneIdentificatie: { geslachtsnaam: contact.name },
          },
        ]
      : [];
  const organisation = (name: string) => ({ statutaireNaam: name });
  return [
    {
      ...{ betrokkeneType: 'niet_natuurlijk_persoon', roltype: roleTypes.initiator, roltoelichting: 'verwijzer' },
      betrokkeneIdentificatie: organisation(referrer.organisation ?? 'onbekend'),
    },
    {
      ...{ betrokkeneType: 'niet_natuurlijk_persoon', roltype: roleTypes.handler, roltoelichting: 'ontvanger' },
      betrokkeneIdentificatie: organisation(consent.receiver.organisation),
    },
    ...person,
  ];
};

/** The agreement, without who gave it: that it was given, in which text, until when. */
const consentDocument = ({ payload }: KnownReferral, settings: CaseSettings): Json => {
  const { consent, createdAt, legalBasis } = payload;
  const { textId, textHash, language, readAloud, interpreterUsed, givenAt, expiresAt } = consent;
  const record = {
    textId,
    textHash,
    language,
    readAloud,
    interpreterUsed,
    givenAt,
    expiresAt,
    legalBasis: legalBasis.basis,
  };
  const text = JSON.stringify(record, null, 2);
  return {
    ...{ bronorganisatie: settings.organisation, creatiedatum: dateOf(createdAt), titel: 'Toestemming doorverwijzing' },
    ...{ auteur: legalBasis.statedBy, taal: 'nld', formaat: 'application/json', bestandsnaam: 'toestemming.json' },
    vertrouwelijkheidaanduiding: settings.confidentiality ?? 'vertrouwelijk',
    ...{ informatieobjecttype: settings.documentType, inhoud: base64(text), bestandsomvang: utf8(text).length },
  };
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (text: string): string => btoa(String.fromCharCode(...utf8(text)));

/**
 * A referral as requests to the ZGW APIs: Zaken 1.7, Documenten 1.7. The case knows that somebody was referred to whom
 * and how it stands. Why, and who, are not in it; a BSN never is.
 */
export const referralToZaak = (known: KnownReferral, settings: CaseSettings): CaseRequests => {
  const { payload, log } = known;
  const last = log.at(-1);
  const result = last && stateTable[last.state].caseResult;
  const resultaattype = result === undefined ? undefined : settings.resultTypes[result];
  return {
    zaak: {
      ...{ bronorganisatie: settings.organisation, verantwoordelijkeOrganisatie: settings.organisation },
      ...{ zaaktype: settings.caseType, omschrijving: subject, startdatum: dateOf(payload.createdAt) },
      vertrouwelijkheidaanduiding: settings.confidentiality ?? 'vertrouwelijk',
      kenmerken: [{ kenmerk: payload.id, bron: 'Veerkracht' }],
    },
    statussen: log.flatMap((step) => statusOf(step, settings)),
    rollen: rolesOf(known, settings),
    ...(resultaattype !== undefined && {
      resultaat: { resultaattype, ...(last?.reason && { toelichting: declineReasonLabels[last.reason].nl }) },
    }),
    documenten: [consentDocument(known, settings)],
  };
};

/** What the case system can tell of the referral: its own id and its steps, by the catalogue of `settings`. */
export const zaakToSteps = (
  { zaak, statussen }: Pick<CaseRequests, 'zaak' | 'statussen'>,
  { statusTypes }: CaseSettings,
): { readonly id: string | undefined; readonly steps: readonly { readonly state: string; readonly at: string }[] } => {
  const byType = new Map(Object.entries(statusTypes).map(([state, type]) => [type, state]));
  const marks = zaak['kenmerken'] as readonly { readonly kenmerk: string; readonly bron: string }[] | undefined;
  const steps = statussen.flatMap(({ statustype, datumStatusGezet }) => {
    const state = byType.get(String(statustype));
    return state === undefined ? [] : [{ state, at: String(datumStatusGezet) }];
  });
  return { id: marks?.find(({ bron }) => bron === 'Veerkracht')?.kenmerk, steps };
};

/**
 * Types for the Catalogi API 1.3, to be imported once: the case type, a status for every step of the table in its order,
 * a result for every end, the roles. `selectielijstklasse` and who is responsible each municipality fills in itself.
 */
export const caseCatalogue = (today: string): Json => {
  const rows = states.filter((state) => stateTable[state].caseStatus !== undefined);
  const results = [...new Set(rows.flatMap((state) => stateTable[state].caseResult ?? []))];
  const begin = { beginGeldigheid: today };
  return {
    zaaktype: {
      ...{
        identificatie: 'VEERKRACHT-VERWIJZING',
        omschrijving: subject,
        vertrouwelijkheidaanduiding: 'vertrouwelijk',
      },
      doel: 'Iemand met zijn of haar instemming naar passende ondersteuning leiden.',
      aanleiding: 'Iemand vraagt samen met een helper om ondersteuning.',
      toelichting: `Redenen bij een nee: ${declineReasons.map((reason) => declineReasonLabels[reason].nl).join('; ')}.`,
      ...{ indicatieInternOfExtern: 'extern', handelingInitiator: 'aanvragen', onderwerp: 'ondersteuning' },
      ...{ handelingBehandelaar: 'behandelen', doorlooptijd: 'P14D', opschortingEnAanhoudingMogelijk: true },
      ...{ verlengingMogelijk: false, publicatieIndicatie: false, productenOfDiensten: [] },
      ...{ referentieproces: { naam: subject }, ...begin, versiedatum: today, gerelateerdeZaaktypen: [] },
    },
    statustypen: rows.map((state, at) => ({
      ...{ omschrijving: stateTable[state].term.nl, omschrijvingGeneriek: stateTable[state].caseStatus },
      ...{ statustekst: stateTable[state].plain.nl, volgnummer: at + 1, informeren: false, ...begin },
    })),
    resultaattypen: results.map((result) => ({ omschrijving: result, archiefnominatie: 'vernietigen', ...begin })),
    roltypen: [
      { omschrijving: 'verwijzer', omschrijvingGeneriek: 'initiator', ...begin },
      { omschrijving: 'ontvanger', omschrijvingGeneriek: 'behandelaar', ...begin },
      { omschrijving: 'betrokkene', omschrijvingGeneriek: 'belanghebbende', ...begin },
    ],
  };
};
