import { profileUri } from '@veerkracht/spec';
import type { Parameters } from '../http/parameters.ts';
import type { Resource } from './resource.ts';

type Json = Readonly<Record<string, unknown>>;

export const parametersOf = (parameters: Parameters): readonly Json[] =>
  Object.entries(parameters).map(([name, { description, schema, many }]) => ({
    ...{ name, in: 'query', required: false, description },
    ...(many === true ? { schema: { type: 'array', items: schema }, style: 'form', explode: true } : { schema }),
  }));

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const content = (type: string, schema: Json): Json => ({ [type]: { schema } });

const failures: Json = {
  '400': { $ref: '#/components/responses/Problem' },
  '404': { $ref: '#/components/responses/Problem' },
  '410': { $ref: '#/components/responses/Problem' },
  '503': { $ref: '#/components/responses/Problem' },
};

const pageOf = (schema: string): Json => ({
  allOf: [reference('Page')],
  properties: { contents: { type: 'array', items: reference(schema) } },
  required: ['contents'],
});

const listOperation = ({ path, summary, schema, listParameters }: Resource): Json => ({
  summary,
  operationId: `list${path.replaceAll(/[/_](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  parameters: parametersOf(listParameters),
  responses: {
    '200': {
      description: 'One page, or with `format=ndjson` all records.',
      content: {
        ...content('application/json', pageOf(schema)),
        ...content('application/x-ndjson', reference(schema)),
      },
    },
    ...failures,
  },
});

const bodyOf = (parameters: Parameters): Json => {
  const one = (schema: Json, many: boolean): Json =>
    many ? { anyOf: [schema, { type: 'array', items: schema }] } : schema;
  const properties = Object.entries(parameters).map(([name, { description, schema, many }]) => [
    name,
    { description, ...one(schema, many === true) },
  ]);
  const schema = { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
  return {
    content: { ...content('application/json', schema), ...content('application/x-www-form-urlencoded', schema) },
  };
};

/** The same question in a body, so that it stands in no log and no history. */
const searchOperation = (resource: Resource): Json => {
  const { parameters: _, ...operation } = listOperation(resource);
  const operationId = String(operation['operationId']).replace('list', 'search');
  return { ...operation, operationId, requestBody: bodyOf(resource.listParameters) };
};

const oneOperation = ({ path, summary, schema, oneParameters }: Resource): Json => ({
  summary: `${summary}: one`,
  operationId: `get${path.replaceAll(/[/_](\w)/g, (_, letter: string) => letter.toUpperCase())}ById`,
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    ...parametersOf(oneParameters),
  ],
  responses: {
    '200': { description: 'The record.', content: content('application/json', reference(schema)) },
    ...failures,
  },
});

const page: Json = {
  type: 'object',
  properties: {
    ...Object.fromEntries(
      ['total_items', 'total_pages', 'page_number', 'size'].map((name) => [name, { type: 'integer', minimum: 0 }]),
    ),
    ...Object.fromEntries(['first_page', 'last_page', 'empty'].map((name) => [name, { type: 'boolean' }])),
  },
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'],
};

const problem: Json = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri-reference' },
    parameter: { type: 'string', description: 'The parameter at fault.' },
  },
  required: ['type', 'title', 'status'],
};

const root: Json = {
  get: {
    summary: 'What this API is',
    operationId: 'getRoot',
    responses: {
      '200': {
        description: 'Version, profile and description of this API.',
        content: content('application/json', {
          type: 'object',
          properties: Object.fromEntries(
            ['version', 'profile', 'openapi_url'].map((name) => [name, { type: 'string' }]),
          ),
          required: ['version', 'profile', 'openapi_url'],
        }),
      },
    },
  },
};

/** The description of the API, made from what the routes themselves use. */
export const openApi = (resources: readonly Resource[], schemas: Json, server: string): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Veerkracht hub: HSDS',
    version: '0.1.0',
    description: `Open Referral HSDS 3.1 with the profile ${profileUri}. Parameters are cumulative.`,
  },
  servers: [{ url: server.replace(/\/$/, '') }],
  paths: {
    '/': root,
    ...Object.fromEntries(
      resources.flatMap((resource) => [
        [resource.path, { get: listOperation(resource), post: searchOperation(resource) }],
        [`${resource.path}/{id}`, { get: oneOperation(resource) }],
      ]),
    ),
  },
  components: {
    schemas: {
      Page: page,
      Problem: problem,
      ...schemas,
    },
    responses: {
      Problem: {
        description: 'What is wrong (RFC 9457), in Dutch or English.',
        content: content('application/problem+json', reference('Problem')),
      },
    },
  },
});
