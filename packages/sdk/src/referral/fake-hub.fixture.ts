/** A hub of some 100 lines that keeps the contract of `wire.ts`, so that both sides can be tried against each other. */
import { dueAt, newStatus, readSealed, transition } from '@veerkracht/core/referral';
import type { ReferralStatus } from '@veerkracht/core/referral';
import type { State, StatusEvent } from '@veerkracht/spec/referral';
import { sha256Hex } from './bytes.ts';
import type { KeysAnswer, NewMessage, NewQuestion, NewReferral, NewStatus, StoredMessage } from './wire.ts';

interface Kept {
  readonly request: NewReferral;
  status: ReferralStatus;
  readonly log: StatusEvent[];
  readonly messages: StoredMessage[];
  readonly chunks: Map<string, Uint8Array<ArrayBuffer>>;
  sealed: string | undefined;
}

export interface FakeHub {
  readonly fetch: typeof globalThis.fetch;
  readonly kept: Map<string, Kept>;
  /** Everything that came in, as text: what a curious operator would see. */
  readonly seen: string[];
  readonly keys: KeysAnswer;
  /** Keys that are refused. */
  readonly retired: Set<string>;
  /** What the next requests get instead of an answer; `lost` is done, but its answer never comes. */
  readonly faults: (number | 'lost' | 'wrong-hash' | 'offline')[];
}

const problem = (status: number, type: string, more: object = {}): Response =>
  new Response(
    JSON.stringify({ type: `https://hub.example/problems/${type}`, status, title: type, detail: type, ...more }),
    {
      status,
      headers: { 'content-type': 'application/problem+json', ...(status === 503 && { 'retry-after': '2' }) },
    },
  );
const ok = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status });

export const receiverToken = 'receiver-token';
const at = '2026-11-21T10:00:00.000Z';

interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly body: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly actor: 'person' | 'receiver';
}

const create = async (
  hub: Omit<FakeHub, 'fetch'>,
  answers: Map<string, string>,
  body: string,
  key: string,
): Promise<Response> => {
  const request = JSON.parse(body) as NewReferral;
  const { id, urgency, sealed } = request;
  const receipt = async () => ({
    ...{ id, sha256: hub.faults[0] === 'wrong-hash' ? '0'.repeat(64) : await sha256Hex(sealed) },
    dueAt: dueAt(hub.kept.get(id)?.status ?? newStatus(id, urgency)),
  });
  const before = answers.get(key);
  if (before !== undefined) return before === body ? ok(await receipt(), 201) : problem(422, 'idempotency-key-reused');
  const read = readSealed(sealed);
  if ('fault' in read) return problem(400, read.fault);
  if (read.kids.some((kid) => hub.retired.has(kid))) {
    return problem(409, 'key-replaced', { directory: hub.keys.directory });
  }
  const sent = transition(newStatus(id, urgency), { to: 'sent' }, 'referrer', at);
  if ('refusal' in sent) return problem(409, 'step-refused', sent);
  hub.kept.set(id, { request, status: sent.status, log: [sent.event], messages: [], chunks: new Map(), sealed });
  answers.set(key, body);
  return ok(await receipt(), 201);
};

const step = (kept: Kept, { body, actor }: Asked): Response => {
  const { state, message, sequence, by = 'person', ...rest } = JSON.parse(body) as NewStatus;
  const current = kept.log.at(-1);
  if (sequence !== undefined && sequence !== current?.sequence) {
    return problem(409, 'step-refused', { refusal: 'not-from-here', current });
  }
  const done = transition(kept.status, { to: state, ...rest }, actor === 'receiver' ? actor : by, at);
  if ('refusal' in done) return problem(409, 'step-refused', { refusal: done.refusal, current });
  kept.status = done.status;
  kept.log.push(done.event);
  if (message) kept.messages.push({ ...message, at, from: 'receiver' });
  if (state === 'withdrawn') {
    kept.sealed = undefined;
    kept.messages.length = 0;
    kept.chunks.clear();
  }
  return ok(done.event, 201);
};

const whole = async ({ request, log, sealed }: Kept): Promise<Response> => {
  if (sealed === undefined) return problem(410, 'gone');
  const { id, serviceId, urgency, attachmentChunks = [] } = request;
  const summary = { id, serviceId, urgency, receivedAt: at, status: log.at(-1) };
  return ok({ ...summary, sealed, sha256: await sha256Hex(sealed), attachmentChunks });
};

const said = (kept: Kept, { method, body, actor }: Asked): Response => {
  if (method !== 'POST') return ok({ items: kept.messages });
  const message = { ...(JSON.parse(body) as NewMessage), at, from: actor === 'receiver' ? actor : ('sender' as const) };
  kept.messages.push(message);
  return ok(message, 201);
};

const files = async (kept: Kept, { method, path: [, file, chunk], bytes }: Asked): Promise<Response> => {
  if (chunk !== undefined && method === 'PUT') kept.chunks.set(`${file}/${chunk}`, bytes);
  if (chunk !== undefined) return method === 'PUT' ? ok({}) : new Response(kept.chunks.get(`${file}/${chunk}`) ?? null);
  const items = [...kept.chunks].map(async ([name, content]) => {
    const [number, part] = name.split('/').map(Number);
    return { file: number, chunk: part, sha256: await sha256Hex(content) };
  });
  return ok({ items: await Promise.all(items) });
};

const ofOne = async (kept: Kept, asked: Asked): Promise<Response> => {
  const [what] = asked.path;
  if (what === undefined) return whole(kept);
  if (what === 'messages') return said(kept, asked);
  if (what === 'attachments') return files(kept, asked);
  return asked.method === 'POST' ? step(kept, asked) : ok({ items: kept.log, dueAt: dueAt(kept.status) });
};

/** Questions about a place: kept by id, and a hash of the token each. */
interface Question {
  readonly question: NewQuestion;
  status: ReferralStatus;
  readonly log: StatusEvent[];
}

const askAll = (questions: Map<string, Question>, body: string): Response => {
  const question = JSON.parse(body) as NewQuestion;
  const items = question.serviceIds.map((serviceId) => {
    const id = crypto.randomUUID();
    const asked = transition(newStatus(id, question.urgency), { to: 'question-asked' }, 'referrer', at);
    if ('refusal' in asked) throw new Error(asked.refusal);
    questions.set(id, { question: { ...question, serviceIds: [serviceId] }, status: asked.status, log: [asked.event] });
    return { id, serviceId, dueAt: dueAt(asked.status) };
  });
  return ok({ items }, 201);
};

const ofQuestion = async (
  one: Question | undefined,
  method: string,
  body: string,
  token: string,
): Promise<Response> => {
  if (!one) return problem(404, 'not-found');
  const isSender = (await sha256Hex(token)) === one.question.statusTokenHash;
  if (!isSender && token !== receiverToken) return problem(404, 'not-found');
  if (method !== 'POST') return ok({ items: one.log, dueAt: dueAt(one.status) });
  const { state, by = 'person', ...rest } = JSON.parse(body) as { state: State; by?: 'person'; expectedWeeks?: number };
  const done = transition(one.status, { to: state, ...rest }, isSender ? by : 'receiver', at);
  if ('refusal' in done) return problem(409, 'step-refused', { refusal: done.refusal, current: one.log.at(-1) });
  one.status = done.status;
  one.log.push(done.event);
  return ok(done.event, 201);
};

export const createFakeHub = (keys: KeysAnswer): FakeHub => {
  const hub: Omit<FakeHub, 'fetch'> = { kept: new Map(), seen: [], keys, retired: new Set(), faults: [] };
  const answers = new Map<string, string>();
  const questions = new Map<string, Question>();

  const answer = async (request: Request, body: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const [kind, id, ...path] = new URL(request.url).pathname.split('/').slice(2);
    if (kind === 'receivers') return ok(hub.keys);
    const { method, headers } = request;
    const token = headers.get('authorization')?.slice(7) ?? '';
    if (kind === 'capacity-questions') {
      if (id !== undefined) return ofQuestion(questions.get(id), method, body, token);
      const hash = await sha256Hex(token);
      const theirs = [...questions].filter(
        ([, { question }]) => token === receiverToken || question.statusTokenHash === hash,
      );
      const items = theirs.map(([one, { question, log }]) => ({ id: one, question, status: log.at(-1) }));
      return method === 'POST' ? askAll(questions, body) : ok({ items });
    }
    if (method === 'POST' && id === undefined) return create(hub, answers, body, headers.get('idempotency-key') ?? '');
    if (id === undefined) {
      const items = [...hub.kept.values()].map(({ request: one, log }) => ({ id: one.id, status: log.at(-1) }));
      return token === receiverToken ? ok({ items }) : problem(401, 'not-allowed');
    }
    const kept = hub.kept.get(id);
    if (!kept) return problem(404, 'not-found');
    const isSender = (await sha256Hex(token)) === kept.request.statusTokenHash;
    if (!isSender && token !== receiverToken) return problem(401, 'not-allowed');
    return ofOne(kept, { method, path, body, bytes, actor: isSender ? 'person' : 'receiver' });
  };

  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (request.url.endsWith('/v1/challenges')) return new Response(null, { status: 204 });
    const bytes = new Uint8Array(await request.clone().arrayBuffer());
    const body = new TextDecoder().decode(bytes);
    hub.seen.push(`${request.url} ${JSON.stringify([...request.headers])} ${body}`);
    const [fault] = hub.faults;
    if (fault === 'offline' || typeof fault === 'number') hub.faults.shift();
    if (fault === 'offline') throw new TypeError('fetch failed');
    if (typeof fault === 'number') return problem(fault, 'busy');
    const response = await answer(request, body, bytes);
    if (fault !== undefined) hub.faults.shift();
    if (fault === 'lost') throw new TypeError('connection reset');
    return response;
  };
  return { ...hub, fetch };
};
