import type { ProfileConcept, ProfileScheme } from './profile-codes.ts';

/** Dutch as professionals say it, plain Dutch (B1), English. */
export interface Named {
  readonly nl: string;
  readonly plain: string;
  readonly en: string;
}

const named = (nl: string, plain: string, en: string): Named => ({ nl, plain, en });

export const profileSchemeLabels: Readonly<Record<ProfileScheme, Named>> = {
  'status-group': named('Verblijfsstatus van de doelgroep', 'Welke papieren?', 'Residence status of the audience'),
  phase: named('Fase', 'Wanneer?', 'Phase'),
  formality: named('Formeel of informeel', 'Beroep of vrijwillig?', 'Formal or informal'),
  funding: named('Bekostiging', 'Wie betaalt?', 'Funding'),
  evidence: named('Onderbouwing', 'Is het onderzocht?', 'Evidence'),
  facility: named('Voorziening', 'Wat is er?', 'Facility'),
  setting: named('Setting', 'Waar?', 'Setting'),
};

export const profileLabels: Readonly<Record<ProfileConcept, Named>> = {
  'status-group/refugee-status': named('Statushouders', 'Mensen met een verblijfsvergunning', 'Status holders'),
  'status-group/asylum-seeker': named('Asielzoekers', 'Mensen die wachten op een besluit', 'Asylum seekers'),
  'status-group/family-reunion': named('Nareizigers', 'Familie die later kwam', 'Family reunification'),
  'status-group/temporary-protection': named(
    'Ontheemden uit Oekraïne (tijdelijke bescherming)',
    'Mensen uit Oekraïne',
    'Displaced from Ukraine (temporary protection)',
  ),
  'status-group/undocumented': named('Ongedocumenteerden', 'Mensen zonder papieren', 'Undocumented people'),
  'status-group/new-dutch': named(
    'Nederlanders met een vluchtachtergrond',
    'Mensen die Nederlander zijn geworden',
    'Dutch citizens with a refugee background',
  ),
  'status-group/migrant': named('Andere migranten', 'Mensen uit andere landen', 'Other migrants'),
  'phase/universal-prevention': named(
    'Universele preventie',
    'Voor iedereen, om sterk te blijven',
    'Universal prevention',
  ),
  'phase/selective-prevention': named('Selectieve preventie', 'Voor mensen met meer stress', 'Selective prevention'),
  'phase/indicated-prevention': named('Geïndiceerde preventie', 'Als u eerste klachten heeft', 'Indicated prevention'),
  'phase/signalling': named('Signalering', 'Kijken wat er aan de hand is', 'Signalling'),
  'phase/light-support': named('Lichte ondersteuning', 'Lichte hulp', 'Light support'),
  'phase/basic-care': named('Basis-ggz', 'Korte behandeling', 'Basic mental health care'),
  'phase/specialised-care': named('Gespecialiseerde ggz', 'Langere behandeling', 'Specialised mental health care'),
  'phase/aftercare': named('Nazorg en participatie', 'Daarna', 'Aftercare and participation'),
  'formality/formal': named('Formele hulp', 'Hulp van een beroepskracht', 'Formal help'),
  'formality/informal': named('Informele hulp', 'Hulp van vrijwilligers', 'Informal help'),
  'formality/mixed': named('Formeel en informeel', 'Beroepskrachten en vrijwilligers', 'Formal and informal'),
  'funding/wmo': named('Wmo', 'De gemeente betaalt (Wmo)', 'Social Support Act (Wmo)'),
  'funding/jeugdwet': named('Jeugdwet', 'De gemeente betaalt (Jeugdwet)', 'Youth Act'),
  'funding/zvw': named('Zorgverzekeringswet (Zvw)', 'De zorgverzekering betaalt (Zvw)', 'Health Insurance Act (Zvw)'),
  'funding/integration': named('Wet inburgering', 'De gemeente betaalt (inburgering)', 'Civic Integration Act'),
  'funding/subsidy': named('Subsidie', 'Betaald met subsidie', 'Subsidy'),
  'funding/fund': named('Fonds', 'Een fonds betaalt', 'Charitable fund'),
  'funding/private': named('Eigen betaling', 'Mensen betalen zelf', 'Paid by the person'),
  'evidence/not-studied': named('Niet onderzocht', 'Nog niet onderzocht', 'Not studied'),
  'evidence/described': named('Goed beschreven', 'Goed opgeschreven', 'Well described'),
  'evidence/well-founded': named('Goed onderbouwd', 'Goed uitgelegd waarom het werkt', 'Well founded'),
  'evidence/first-indications': named(
    'Eerste aanwijzingen voor effectiviteit',
    'Het lijkt te werken',
    'First indications of effectiveness',
  ),
  'evidence/good-indications': named(
    'Goede aanwijzingen voor effectiviteit',
    'Onderzoek zegt: het werkt vaak',
    'Good indications of effectiveness',
  ),
  'evidence/strong-indications': named(
    'Sterke aanwijzingen voor effectiviteit',
    'Veel onderzoek zegt: het werkt',
    'Strong indications of effectiveness',
  ),
  'facility/wheelchair': named('Rolstoeltoegankelijk', 'U kunt naar binnen met een rolstoel', 'Wheelchair access'),
  'facility/quiet-room': named('Stille ruimte', 'Er is een stille ruimte', 'Quiet room'),
  'facility/baby-welcome': named('Baby mag mee', 'Uw baby mag mee', 'Babies welcome'),
  'facility/childcare-arranged': named(
    'Hulp bij het regelen van kinderopvang',
    'Wij helpen u oppas te vinden',
    'Help with arranging childcare',
  ),
  'facility/travel-help': named('Hulp bij vervoer', 'Wij helpen u om hier te komen', 'Help with travel'),
  'facility/travel-costs': named('Reiskostenvergoeding', 'U krijgt uw reisgeld terug', 'Travel costs refunded'),
  'facility/device-needed': named(
    'Telefoon of computer nodig',
    'U heeft een telefoon of computer nodig',
    'Phone or computer needed',
  ),
  'setting/home': named('Thuis', 'Bij u thuis', 'At home'),
  'setting/school': named('School', 'Op school', 'School'),
  'setting/neighbourhood': named('Wijk of buurt', 'In de buurt', 'Neighbourhood'),
  'setting/health-care': named('Zorginstelling of praktijk', 'Bij een dokter of in een kliniek', 'Health care'),
  'setting/reception-centre': named('Opvanglocatie (azc, tussenvoorziening)', 'In de opvang', 'Reception centre'),
  'setting/workplace': named('Werk', 'Op het werk', 'Workplace'),
  'setting/faith-community': named('Geloofsgemeenschap', 'In kerk, moskee of tempel', 'Faith community'),
  'setting/online': named('Online', 'Via internet', 'Online'),
};
