/** The description of what editors do, and of what visitors report to them. @module */
import { mergePatchTypes } from './editing.ts';
import { correctionsParameters } from './corrections.ts';
import { answer, idInPath, operation, pageOf, proofOfWork, schemaOf } from './describe.ts';
import type { Json } from './describe.ts';
import { reportsParameters } from './reports.ts';
import { reviewQueueParameters } from './review-queue.ts';
import * as schemas from './schemas.ts';
import { recordChangesParameters } from './services.ts';

const etag: Json = { ETag: { description: 'Versie van de dienst.', schema: { type: 'string' } } };
const location: Json = {
  Location: { description: 'De wijziging.', schema: { type: 'string', format: 'uri-reference' } },
};

const ifMatch: Json = {
  ...{ name: 'If-Match', in: 'header', required: true, description: 'De `ETag` van de versie die u verbetert.' },
  schema: { type: 'string' },
};

const services: Json = {
  '/services/{id}': {
    get: operation({
      ...{ id: 'getService', tag: 'diensten', summary: 'Een dienst, met de versie om te verbeteren' },
      others: [idInPath],
      answers: { '200': answer('De dienst in het profiel.', 'Service', etag) },
      failures: [400, 401, 403, 404, 410],
    }),
    patch: operation({
      ...{ id: 'correctService', tag: 'diensten', summary: 'Verbeter een dienst' },
      description:
        'Een JSON Merge Patch (RFC 7396). Wat een uitgever stuurt, is meteen te zien; wat een redacteur stuurt, is een voorstel.',
      others: [idInPath, ifMatch],
      body: { types: ['application/merge-patch+json'], schema: 'ServicePatch' },
      answers: {
        '200': answer('De dienst zoals lezers haar nu zien.', 'Service', { ...etag, ...location }),
        '202': answer('De dienst zoals zij nog is; het voorstel staat op `Location`.', 'Service', {
          ...etag,
          ...location,
        }),
      },
      failures: [400, 401, 403, 404, 410, 412, 413, 415, 428],
    }),
  },
  '/services/{id}/changes': {
    get: operation({
      ...{ id: 'listChangesOfService', tag: 'diensten', summary: 'Wat er aan een dienst is veranderd' },
      description: 'Een regel per veld, zoals `metadata` van HSDS, de nieuwste eerst. Wie het deed, is een rol.',
      ...{ others: [idInPath], parameters: recordChangesParameters },
      answers: { '200': answer('Een bladzijde.', pageOf('RecordChange')) },
      failures: [400, 401, 403, 404],
    }),
  },
};

const corrections: Json = {
  '/corrections': {
    get: operation({
      ...{ id: 'listCorrections', tag: 'wijzigingen van de redactie', summary: 'Wijzigingen van de redactie' },
      parameters: correctionsParameters,
      answers: { '200': answer('Een bladzijde, de nieuwste eerst.', pageOf('Correction')) },
      failures: [400, 401, 403],
    }),
  },
  '/corrections/{id}': {
    get: operation({
      ...{ id: 'getCorrection', tag: 'wijzigingen van de redactie', summary: 'Een wijziging' },
      others: [idInPath],
      answers: { '200': answer('De wijziging.', 'Correction') },
      failures: [400, 401, 403, 404],
    }),
    patch: operation({
      ...{
        id: 'decideCorrection',
        tag: 'wijzigingen van de redactie',
        summary: 'Geef een wijziging vrij, of trek haar in',
      },
      description: 'Voor uitgevers. Een wijziging intrekken die al vrij was, draait haar terug.',
      others: [idInPath],
      body: { types: mergePatchTypes, schema: 'Decision' },
      answers: { '200': answer('De wijziging zoals zij nu is.', 'Correction') },
      failures: [400, 401, 403, 404, 409, 413, 415],
    }),
  },
};

const reports: Json = {
  '/reports': {
    get: operation({
      ...{ id: 'listReports', tag: 'meldingen', summary: 'Meldingen van bezoekers' },
      parameters: reportsParameters,
      answers: { '200': answer('Een bladzijde, de oudste eerst.', pageOf('Report')) },
      failures: [400, 401, 403],
    }),
    post: operation({
      ...{ id: 'sendReport', tag: 'meldingen', summary: 'Meld dat iets niet klopt', isOpen: true },
      description:
        'Voor iedereen, zonder token. Er wordt niets bewaard van wie het stuurt; een tekst met een telefoonnummer of mailadres wordt geweigerd.',
      others: [proofOfWork],
      body: { types: ['application/json'], schema: 'ReportRequest' },
      answers: { '201': answer('De melding is ontvangen.', 'ReportReceipt') },
      failures: [400, 403, 404, 410, 413, 415],
    }),
  },
  '/reports/{id}': {
    get: operation({
      ...{ id: 'getReport', tag: 'meldingen', summary: 'Een melding' },
      others: [idInPath],
      answers: { '200': answer('De melding.', 'Report') },
      failures: [400, 401, 403, 404],
    }),
    patch: operation({
      ...{ id: 'answerReport', tag: 'meldingen', summary: 'Zeg wat er met een melding is gedaan' },
      others: [idInPath],
      body: { types: mergePatchTypes, schema: 'AnswerRequest' },
      answers: { '200': answer('De melding met haar antwoord.', 'Report') },
      failures: [400, 401, 403, 404, 409, 413, 415],
    }),
  },
};

const reviewQueue: Json = {
  '/review-queue': {
    get: operation({
      ...{ id: 'getReviewQueue', tag: 'meldingen', summary: 'Wat op iemand wacht' },
      description: 'Open meldingen, voorstellen, en wijzigingen die niet meer passen; wat het langst wacht eerst.',
      parameters: reviewQueueParameters,
      answers: { '200': answer('Een bladzijde.', pageOf('ReviewItem')) },
      failures: [400, 401, 403],
    }),
  },
};

export const editingPaths: Json = { ...services, ...corrections, ...reports, ...reviewQueue };

export const editingSchemas: Json = {
  Service: schemaOf(schemas.serviceRecord),
  ServicePatch: schemaOf(schemas.mergePatch),
  RecordChange: schemaOf(schemas.recordChange),
  Correction: schemaOf(schemas.correction),
  Decision: schemaOf(schemas.decision),
  Report: schemaOf(schemas.report),
  ReportRequest: schemaOf(schemas.reportRequest),
  ReportReceipt: schemaOf(schemas.reportReceipt),
  AnswerRequest: schemaOf(schemas.answerRequest),
  ReviewItem: schemaOf(schemas.reviewItem),
};

export const editingTags = ['diensten', 'wijzigingen van de redactie', 'meldingen'] as const;

/** How a token is sent. With an issuer, where to get one. */
export const securityScheme = (issuer: string | undefined): Json =>
  issuer === undefined
    ? { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Deze hub kent nog geen aanmelddienst.' }
    : {
        type: 'openIdConnect',
        openIdConnectUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        description: 'Een token met de rollen in `veerkracht_roles`.',
      };
