import * as z from 'zod/mini';
import { parametersOf } from '../hsds/openapi.ts';
import type { Parameters } from '../http/parameters.ts';
import { workHeader } from '../http/proof-of-work.ts';

export type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema of what a route reads or answers. */
export const schemaOf = (schema: z.ZodMiniType): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

export const versionHeader: Json = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } };

export const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const content = (schema: Json, type = 'application/json'): Json => ({ [type]: { schema } });

/** One page of such records. */
export const pageOf = (name: string): Json => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: reference(name) },
    ...Object.fromEntries(['page', 'perPage', 'total'].map((field) => [field, { type: 'integer' }])),
  },
  required: ['items', 'page', 'perPage', 'total'],
});

const failure = (description: string): Json => ({
  description,
  headers: versionHeader,
  content: content(reference('Problem'), 'application/problem+json'),
});

const failureTexts = {
  400: 'Iets in de vraag klopt niet; `parameter` of `errors` zegt wat.',
  401: 'Er is geen geldig token meegestuurd.',
  403: 'De rol is niet genoeg, het is van een andere gemeente, deze website mag hier niets veranderen, of er is eerst rekenwerk nodig; `type` zegt wat.',
  404: 'Er is niets met dit id.',
  409: 'Hierover is al beslist, het is intussen veranderd, of het kan hier niet; `type` zegt wat.',
  410: 'Het is vervallen of gewist; bij een dienst noemt `successor` haar opvolger.',
  412: 'De dienst is intussen veranderd.',
  413: 'Er is te veel gestuurd.',
  415: 'Deze soort gegevens wordt niet aangenomen.',
  422: 'Met deze `Idempotency-Key` is al iets anders gestuurd.',
  428: '`If-Match` ontbreekt.',
  429: 'Te veel kort na elkaar, of vandaag te veel voor deze dienst; `Retry-After` zegt hoelang te wachten.',
  503: 'De gegevens of de aanmelddienst zijn even niet te bereiken.',
} as const;
export type Failure = keyof typeof failureTexts;

export const failures = (...statuses: readonly Failure[]): Json =>
  Object.fromEntries(statuses.map((status) => [String(status), failure(failureTexts[status])]));

interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: Parameters;
  /** Parameters that do not stand in the query. */
  readonly others?: readonly Json[];
  readonly body?: { readonly types: readonly string[]; readonly schema: string };
  readonly answers: Json;
  readonly failures: readonly Failure[];
  /** Anybody may do it, without a token. */
  readonly isOpen?: boolean;
}

export const answer = (description: string, schema: string | Json, headers: Json = {}): Json => ({
  description,
  headers: { ...versionHeader, ...headers },
  content: content(typeof schema === 'string' ? reference(schema) : schema),
});

/** One operation as OpenAPI writes it; whoever needs a token is told so. */
export const operation = (asked: Operation): Json => ({
  ...{ operationId: asked.id, tags: [asked.tag], summary: asked.summary },
  ...(asked.description && { description: asked.description }),
  parameters: [...(asked.others ?? []), ...parametersOf(asked.parameters ?? {})],
  ...(asked.body && {
    requestBody: {
      required: true,
      content: Object.assign({}, ...asked.body.types.map((type) => content(reference(asked.body?.schema ?? ''), type))),
    },
  }),
  responses: { ...asked.answers, ...failures(...asked.failures, 429, 503) },
  security: asked.isOpen ? [] : [{ token: [] }],
});

export const idInPath: Json = {
  ...{ name: 'id', in: 'path', required: true, description: 'Een UUID.' },
  schema: { type: 'string', format: 'uuid' },
};

export const idempotencyKey: Json = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  description: 'Elke keer een nieuwe; dezelfde nog eens geeft hetzelfde antwoord.',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
};

/** What whoever has no token shows instead. */
export const proofOfWork: Json = {
  ...{ name: workHeader, in: 'header', required: false },
  description:
    'Zonder token: base64 van de JSON `{"challenge", "solution": {"counter", "derivedKey"}}`, met een opgave van `/challenges`. Elke telt één keer. Wie hetzelfde nog eens stuurt met dezelfde `Idempotency-Key`, heeft geen nieuwe nodig.',
  schema: { type: 'string', maxLength: 4096 },
};
