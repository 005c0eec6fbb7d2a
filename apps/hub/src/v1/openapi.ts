import * as z from 'zod/mini';
import { parametersOf } from '../hsds/openapi.ts';
import { changesParameters } from './changes-parameters.ts';
import { feed, problem } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** Of the whole `/v1`; its first number stands in the address. */
export const apiVersion = '1.0.0';

const schemaOf = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

const versionHeader: Json = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

const failure = (description: string): Json => ({
  description,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const failures: Json = {
  '400': failure('Een parameter klopt niet; `parameter` zegt welke.'),
  '429': failure('Te veel vragen kort na elkaar; `Retry-After` zegt hoelang te wachten.'),
  '503': failure('De gegevens zijn even niet te bereiken.'),
};

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
      ...failures,
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
export const openApi = (server: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Veerkracht hub',
    version: apiVersion,
    description: 'Wat de hub biedt naast de HSDS API onder `/hsds`, die een eigen beschrijving heeft.',
    contact: { name: 'Veerkracht', url: 'https://veerkracht.example/', email: 'hub@veerkracht.example' },
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
  },
  servers: [{ url: server }],
  tags: [{ name: 'wijzigingen' }, { name: 'beschrijving' }],
  paths: { '/changes': changes, '/openapi.json': self },
  components: {
    headers: {
      ApiVersion: { description: 'Volledige versie van deze API.', schema: { type: 'string', const: apiVersion } },
    },
    schemas: { Problem: schemaOf(problem), Feed: schemaOf(feed) },
  },
});
