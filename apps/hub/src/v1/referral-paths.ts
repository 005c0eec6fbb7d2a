/** The description of referrals, of questions about a place, and of who receives them. @module */
import {
  answer,
  content,
  idInPath,
  idempotencyKey,
  operation,
  proofOfWork,
  schemaOf,
  versionHeader,
} from './describe.ts';
import type { Json } from './describe.ts';
import * as schemas from './referral-schemas.ts';
import { inboxParameters } from './referrals.ts';

const referrals = 'verwijzingen';
const questions = 'vragen om een plek';
const receivers = 'ontvangers';

const listOf = (schema: string): Json => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: { $ref: `#/components/schemas/${schema}` } },
    next: { type: 'string', description: 'Voor `after`; op de laatste bladzijde staat het er niet.' },
  },
  required: ['items'],
});

const expires: Json = {
  'Idempotency-Key-Expires': {
    description: 'Tot wanneer dezelfde sleutel hetzelfde antwoord geeft.',
    schema: { type: 'string', format: 'date-time' },
  },
};

const link = 'Met het token van de statuslink, of van de ontvanger.';
const unsealed = 'Wie en waarom staat alleen in `sealed`, dat de hub niet kan openen.';

const number = (name: string): Json => ({
  ...{ name, in: 'path', required: true, description: 'Een nummer, vanaf 0.' },
  schema: { type: 'integer', minimum: 0 },
});
const json = { types: ['application/json'] };
const octets = 'application/octet-stream';
const bytes: Json = { type: 'string', contentEncoding: 'binary' };
const chunkPlace = [idInPath, number('file'), number('chunk')];

const ofReferrals: Json = {
  '/referrals': {
    get: operation({
      ...{ id: 'listReferrals', tag: referrals, summary: 'Wat er in het postvak van een organisatie is' },
      description: 'De eerste termijn eerst, 50 op een bladzijde. Alleen wat met al zijn bestanden binnen is.',
      parameters: inboxParameters,
      answers: { '200': answer('Een bladzijde.', listOf('ReferralSummary')) },
      failures: [400, 401, 403],
    }),
    post: operation({
      ...{ id: 'sendReferral', tag: referrals, summary: 'Stuur een verzegelde verwijzing', isOpen: true },
      description: `${unsealed} Ontvangen is zij pas als \`sha256\` die van \`sealed\` is; zij staat dan op de schijf.`,
      others: [idempotencyKey, proofOfWork],
      body: { ...json, schema: 'NewReferral' },
      answers: { '201': answer('Ontvangen.', 'ReferralReceipt', expires) },
      failures: [400, 401, 403, 404, 409, 413, 415, 422],
    }),
  },
  '/referrals/{id}': {
    get: operation({
      ...{ id: 'getReferral', tag: referrals, summary: 'Een verwijzing, voor de ontvanger' },
      others: [idInPath],
      answers: { '200': answer('De verwijzing, verzegeld.', 'StoredReferral') },
      failures: [400, 401, 403, 404, 410],
    }),
  },
  '/referrals/{id}/statuses': {
    get: operation({
      ...{ id: 'listStatuses', tag: referrals, summary: 'Wat er met een verwijzing is gebeurd', description: link },
      others: [idInPath],
      answers: { '200': answer('De stappen, de oudste eerst.', 'StatusList') },
      failures: [400, 401, 403, 404, 410],
    }),
    post: operation({
      ...{ id: 'setStatus', tag: referrals, summary: 'Zet een stap: antwoord, of trek in' },
      description: 'Wie wat kan, staat in de tabel van de standaard (REF-1). Intrekken wist wat de hub heeft.',
      others: [idInPath],
      body: { ...json, schema: 'NewStatus' },
      answers: { '201': answer('De stap.', 'StatusEvent') },
      failures: [400, 401, 403, 404, 409, 410, 413, 415],
    }),
  },
  '/referrals/{id}/messages': {
    get: operation({
      ...{ id: 'listMessages', tag: referrals, summary: 'Wat er is gezegd, verzegeld', description: link },
      others: [idInPath],
      answers: { '200': answer('De berichten, het oudste eerst.', listOf('StoredMessage')) },
      failures: [400, 401, 403, 404, 410],
    }),
    post: operation({
      ...{ id: 'sendMessage', tag: referrals, summary: 'Zeg iets, verzegeld' },
      description: 'Hetzelfde `id` nog eens is hetzelfde bericht.',
      others: [idInPath],
      body: { ...json, schema: 'NewMessage' },
      answers: { '201': answer('Het bericht.', 'StoredMessage') },
      failures: [400, 401, 403, 404, 409, 410, 413, 415],
    }),
  },
  '/referrals/{id}/attachments': {
    get: operation({
      ...{ id: 'listChunks', tag: referrals, summary: 'Welke delen van bestanden binnen zijn' },
      description: 'Met het token van de statuslink: zo gaat het sturen verder waar het ophield.',
      others: [idInPath],
      answers: { '200': answer('De delen.', listOf('ReceivedChunk')) },
      failures: [400, 401, 403, 404, 410],
    }),
  },
  '/referrals/{id}/attachments/{file}/{chunk}': {
    get: operation({
      ...{ id: 'getChunk', tag: referrals, summary: 'Een deel van een bestand, voor de ontvanger' },
      others: chunkPlace,
      answers: {
        '200': { description: 'Het deel, verzegeld.', headers: versionHeader, content: content(bytes, octets) },
      },
      failures: [400, 401, 403, 404, 410],
    }),
    put: operation({
      ...{ id: 'putChunk', tag: referrals, summary: 'Stuur een deel van een bestand' },
      description: 'Ten hoogste 1 MiB en 16 bytes. Dezelfde bytes nog eens mag; andere zijn 409.',
      others: chunkPlace,
      body: { types: [octets], schema: 'Chunk' },
      answers: { '204': { description: 'Binnen.', headers: versionHeader } },
      failures: [400, 401, 403, 404, 409, 410, 413, 415],
    }),
  },
  '/referrals/{id}/spam-reports': {
    post: operation({
      ...{ id: 'reportSpam', tag: referrals, summary: 'Zeg dat een verwijzing spam is' },
      description: 'Voor de ontvanger. De hub telt het per dienst en per dag, één keer; antwoorden gaat zoals altijd.',
      others: [idInPath],
      answers: { '201': answer('Geteld.', 'SpamReceipt') },
      failures: [400, 401, 403, 404, 410],
    }),
  },
  '/referrals/{id}/deletions': {
    get: operation({
      ...{ id: 'listDeletions', tag: referrals, summary: 'Wat er is gewist, en wanneer' },
      description: 'Het bewijs voor wie de statuslink heeft; ook als er verder niets meer is.',
      others: [idInPath],
      answers: { '200': answer('Wat er is gewist.', listOf('Deletion')) },
      failures: [400, 401, 403, 404, 410],
    }),
  },
};

const ofQuestions: Json = {
  '/capacity-questions': {
    get: operation({
      ...{ id: 'listQuestions', tag: questions, summary: 'Vragen om een plek', description: link },
      parameters: inboxParameters,
      answers: { '200': answer('Een bladzijde.', listOf('QuestionSummary')) },
      failures: [400, 401, 403],
    }),
    post: operation({
      ...{ id: 'askForPlace', tag: questions, summary: 'Vraag of er plek is, zonder persoon', isOpen: true },
      description: 'Aan ten hoogste tien diensten; elke dienst heeft een eigen vraag.',
      others: [idempotencyKey, proofOfWork],
      body: { ...json, schema: 'NewQuestion' },
      answers: { '201': answer('Gevraagd.', 'AskedQuestions', expires) },
      failures: [400, 403, 404, 409, 413, 415, 422],
    }),
  },
  '/capacity-questions/{id}/statuses': {
    get: operation({
      ...{ id: 'listAnswers', tag: questions, summary: 'Wat er op een vraag is geantwoord', description: link },
      others: [idInPath],
      answers: { '200': answer('De stappen, de oudste eerst.', 'StatusList') },
      failures: [400, 401, 403, 404, 410],
    }),
    post: operation({
      ...{ id: 'answerQuestion', tag: questions, summary: 'Antwoord, of trek de vraag in' },
      others: [idInPath],
      body: { ...json, schema: 'NewQuestionStatus' },
      answers: { '201': answer('De stap.', 'StatusEvent') },
      failures: [400, 401, 403, 404, 409, 410, 413, 415],
    }),
  },
};

const serviceInPath: Json = {
  ...{ name: 'serviceId', in: 'path', required: true, description: 'De dienst.' },
  schema: { type: 'string', format: 'uuid' },
};
const unchanged: Json = { '304': { description: 'Er is niets veranderd.', headers: versionHeader } };

const ofReceivers: Json = {
  '/receivers/{serviceId}/keys': {
    get: operation({
      ...{ id: 'getKeys', tag: receivers, summary: 'De getekende sleutelgids, met haar logboek', isOpen: true },
      description: 'De hub geeft haar alleen door. Vergelijk wie tekende met de sleutel die uw pagina kent.',
      others: [serviceInPath],
      answers: { '200': answer('De gids.', 'KeysAnswer'), ...unchanged },
      failures: [400, 404],
    }),
  },
  '/receivers/{serviceId}/waiting-time': {
    get: operation({
      ...{ id: 'getWaitingTime', tag: receivers, summary: 'Hoelang mensen wachtten', isOpen: true },
      description: 'Gemeten over 90 dagen: van vragen tot de eerste afspraak, de mediaan in dagen, vanaf 5.',
      others: [serviceInPath],
      answers: { '200': answer('De wachttijd, met de dag van meten.', 'WaitingTime'), ...unchanged },
      failures: [400, 404],
    }),
  },
};

export const referralPathsDescribed: Json = { ...ofReferrals, ...ofQuestions, ...ofReceivers };

export const referralSchemas: Json = {
  NewReferral: schemaOf(schemas.newReferral),
  ReferralReceipt: schemaOf(schemas.referralReceipt),
  ReferralSummary: schemaOf(schemas.referralSummary),
  StoredReferral: schemaOf(schemas.storedReferral),
  StatusEvent: schemaOf(schemas.statusEvent),
  StatusList: schemaOf(schemas.statusList),
  NewStatus: schemaOf(schemas.newStatus),
  NewMessage: schemaOf(schemas.newMessage),
  StoredMessage: schemaOf(schemas.storedMessage),
  Chunk: bytes,
  ReceivedChunk: schemaOf(schemas.receivedChunk),
  Deletion: schemaOf(schemas.deletion),
  SpamReceipt: schemaOf(schemas.spamReceipt),
  NewQuestion: schemaOf(schemas.newQuestion),
  QuestionSummary: schemaOf(schemas.questionSummary),
  NewQuestionStatus: schemaOf(schemas.newQuestionStatus),
  AskedQuestions: schemaOf(schemas.askedQuestions),
  KeysAnswer: schemaOf(schemas.keysAnswer),
  WaitingTime: schemaOf(schemas.waitingTime),
};

export const referralTags = [referrals, questions, receivers] as const;
