/** The description of groups and their sessions, and of signing up for them. @module */
import {
  answer,
  content,
  idempotencyKey,
  idInPath,
  operation,
  pageOf,
  proofOfWork,
  schemaOf,
  versionHeader,
} from './describe.ts';
import type { Json } from './describe.ts';
import { eventsParameters, feedParameters, seriesParameters } from './series.ts';
import { event, seriesRecord } from './schemas.ts';
import * as schemas from './sign-up-schemas.ts';
import { signUpsParameters, standingParameters } from './sign-ups.ts';

const etag: Json = { ETag: { description: 'Verandert als het antwoord verandert.', schema: { type: 'string' } } };
const unchanged: Json = { '304': { description: 'Er is niets veranderd.', headers: versionHeader } };
const groups = 'groepen';
const signingUp = 'aanmelden';

const feedFile: Json = {
  ...{ name: 'file', in: 'path', required: true, description: 'Het adres is `/v1/events.ics`.' },
  schema: { type: 'string', enum: ['events.ics'] },
};

const series: Json = {
  '/series': {
    get: operation({
      ...{ id: 'listSeries', tag: groups, summary: 'Groepen, trainingen en bijeenkomsten', isOpen: true },
      description: 'Een reeks is één ding, hoe vaak zij ook samenkomt. Met `from` en `to` wat in die dagen loopt.',
      parameters: seriesParameters,
      answers: { '200': answer('Een bladzijde, wat het eerst begon eerst.', pageOf('Series'), etag), ...unchanged },
      failures: [400],
    }),
  },
  '/series/{id}': {
    get: operation({
      ...{ id: 'getSeries', tag: groups, summary: 'Een groep', isOpen: true },
      others: [idInPath],
      answers: { '200': answer('De groep.', 'Series', etag), ...unchanged },
      failures: [400, 404],
    }),
  },
  '/events': {
    get: operation({
      ...{ id: 'listEvents', tag: groups, summary: 'Bijeenkomsten in een periode', isOpen: true },
      description:
        'Zonder `from` en `to` vanaf vandaag, 92 dagen; ten hoogste 366. Wat niet doorgaat, staat erbij als `cancelled`. `start` en `end` zijn de tijd op de klok in `timezoneId`.',
      parameters: eventsParameters,
      answers: { '200': answer('Een bladzijde, het eerste eerst.', pageOf('Event'), etag), ...unchanged },
      failures: [400],
    }),
  },
  '/{file}': {
    get: operation({
      ...{ id: 'getCalendar', tag: groups, summary: 'Een agenda om je op te abonneren', isOpen: true },
      description:
        'iCalendar (RFC 5545): een regel per bijeenkomst, met een neutrale titel, zonder onderwerp. Zonder `from` en `to` van een maand terug, 366 dagen.',
      ...{ others: [feedFile], parameters: feedParameters },
      answers: {
        '200': {
          description: 'De agenda.',
          headers: { ...versionHeader, ...etag },
          content: content({ type: 'string' }, 'text/calendar'),
        },
        ...unchanged,
      },
      failures: [400],
    }),
  },
};

const signUps: Json = {
  '/series/{id}/standing': {
    get: operation({
      ...{ id: 'getStanding', tag: signingUp, summary: 'Of er plaats is, en hoeveel mensen wachten', isOpen: true },
      description: 'In grove stappen: `few` is ten hoogste drie plaatsen. Nooit hoeveel precies, nooit wie.',
      ...{ others: [idInPath], parameters: standingParameters },
      answers: { '200': answer('Hoe het ervoor staat.', 'Standing', etag), ...unchanged },
      failures: [400, 404],
    }),
  },
  '/sign-ups': {
    get: operation({
      ...{ id: 'listOwnSignUps', tag: signingUp, summary: 'Wie zich aanmeldde voor de groepen van uw organisatie' },
      description:
        'Groep voor groep, ook van een groep die er niet meer is. Naam en bereik zijn verzegeld. Voor wie `receiver` is van een organisatie.',
      parameters: signUpsParameters,
      answers: { '200': answer('Een bladzijde, per groep in de volgorde van aanmelden.', pageOf('SignUp')) },
      failures: [400, 401, 403],
    }),
  },
  '/series/{id}/sign-ups': {
    get: operation({
      ...{ id: 'listSignUps', tag: signingUp, summary: 'Wie zich aanmeldde, voor de organisator' },
      description:
        'Naam en bereik zijn verzegeld; alleen de organisator kan ze openen. Voor de organisatie van de groep, en voor redacteuren en uitgevers van de gemeente.',
      ...{ others: [idInPath], parameters: signUpsParameters },
      answers: { '200': answer('Een bladzijde, in de volgorde van aanmelden.', pageOf('SignUp')) },
      failures: [400, 401, 403, 404],
    }),
    post: operation({
      ...{ id: 'signUp', tag: signingUp, summary: 'Meld u aan', isOpen: true },
      description:
        'Voor iedereen, zonder token. Wie u bent staat alleen in `sealed`, dat de hub niet kan openen. Het geheim om af te melden houdt u zelf; de hub krijgt er de SHA-256 van.',
      others: [idInPath, idempotencyKey, proofOfWork],
      body: { types: ['application/json'], schema: 'SignUpRequest' },
      answers: { '201': answer('U heeft een plaats, of u staat op de wachtlijst.', 'SignUpReceipt') },
      failures: [400, 403, 404, 409, 413, 415, 422],
    }),
  },
  '/series/{id}/interest': {
    post: operation({
      ...{ id: 'showInterest', tag: signingUp, summary: 'Zeg dat u belangstelling heeft', isOpen: true },
      description: 'Voor een groep die vol is, die begonnen is of die nog geen begin heeft. Geteld per taal.',
      others: [idInPath, idempotencyKey, proofOfWork],
      body: { types: ['application/json'], schema: 'SignUpRequest' },
      answers: { '201': answer('Hoeveel er nu zijn, en hoeveel er nog nodig zijn.', 'InterestReceipt') },
      failures: [400, 403, 404, 409, 413, 415, 422],
    }),
  },
  '/sign-ups/{id}/cancellations': {
    post: operation({
      ...{ id: 'cancelSignUp', tag: signingUp, summary: 'Meld u af', isOpen: true },
      description: 'Met het geheim uit de afmeldlink, in de body. Vaker afmelden geeft hetzelfde antwoord.',
      others: [idInPath],
      body: { types: ['application/json'], schema: 'CancellationRequest' },
      answers: { '200': answer('U bent afgemeld.', 'CancellationReceipt') },
      failures: [400, 403, 404, 413, 415],
    }),
  },
};

export const seriesPaths: Json = { ...series, ...signUps };

export const seriesSchemas: Json = {
  Series: schemaOf(seriesRecord),
  Event: schemaOf(event),
  Standing: schemaOf(schemas.standing),
  SignUp: schemaOf(schemas.signUpItem),
  SignUpRequest: schemaOf(schemas.signUpRequest),
  SignUpReceipt: schemaOf(schemas.signUpReceipt),
  InterestReceipt: schemaOf(schemas.interestReceipt),
  CancellationRequest: schemaOf(schemas.cancellationRequest),
  CancellationReceipt: schemaOf(schemas.cancellationReceipt),
};

export const seriesTags = [groups, signingUp] as const;
