import { challengePaths, challengeSchemas, challengeTags } from './challenge-paths.ts';
import { parametersOf } from '../hsds/openapi.ts';
import { changesParameters } from './changes-parameters.ts';
import { failures, schemaOf, versionHeader } from './describe.ts';
import type { Json } from './describe.ts';
import { editingPaths, editingSchemas, editingTags, securityScheme } from './editing-paths.ts';
import { referralPathsDescribed, referralSchemas, referralTags } from './referral-paths.ts';
import { seriesPaths, seriesSchemas, seriesTags } from './series-paths.ts';
import { feed, problem } from './schemas.ts';

/** Of the whole `/v1`; its first number stands in the address. */
export const apiVersion = '1.0.0';

const changes: Json = {
  get: {
    operationId: 'listChanges',
    tags: ['wijzigingen'],
    summary: 'De laatste wijzigingen in de gids',
    description: 'Ten hoogste 200, de nieuwste eerst. Wat vervallen is, wijst naar zijn opvolger.',
    parameters: parametersOf(changesParameters),
    responses: {
      '200': {
        description: 'Een feed.',
        headers: { ...versionHeader, ETag: { schema: { type: 'string' } } },
        content: {
          'application/feed+json': { schema: { $ref: '#/components/schemas/Feed' } },
          'application/atom+xml': { schema: { type: 'string' } },
        },
      },
      '304': { description: 'Er is niets veranderd.', headers: versionHeader },
      ...failures(400, 429, 503),
    },
  },
};

const self: Json = {
  get: {
    operationId: 'getOpenApi',
    tags: ['beschrijving'],
    summary: 'Deze beschrijving',
    responses: {
      '200': {
        description: 'De beschrijving van deze API.',
        headers: versionHeader,
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  },
};

/** The description of `/v1`, made from the schemas and parameters that the routes use. */
export const openApi = ({
  server,
  issuer,
}: {
  readonly server: string;
  readonly issuer: string | undefined;
}): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Veerkracht hub',
    version: apiVersion,
    description: 'Wat de hub biedt naast de HSDS API onder `/hsds`, die een eigen beschrijving heeft.',
    contact: { name: 'Veerkracht', url: 'https://veerkracht.example/', email: 'hub@veerkracht.example' },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
  },
  servers: [{ url: server }],
  tags: ['wijzigingen', ...seriesTags, ...referralTags, ...challengeTags, ...editingTags, 'beschrijving'].map(
    (name) => ({ name }),
  ),
  paths: {
    ...{ '/changes': changes, ...seriesPaths, ...referralPathsDescribed },
    ...{ ...challengePaths, ...editingPaths, '/openapi.json': self },
  },
  components: {
    headers: {
      ApiVersion: { description: 'Volledige versie van deze API.', schema: { type: 'string', const: apiVersion } },
    },
    schemas: {
      Problem: schemaOf(problem),
      Feed: schemaOf(feed),
      ...seriesSchemas,
      ...referralSchemas,
      ...challengeSchemas,
      ...editingSchemas,
    },
    securitySchemes: { token: securityScheme(issuer) },
  },
});
