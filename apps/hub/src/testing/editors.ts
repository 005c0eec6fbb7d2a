import { startLocalIssuer } from '../editors/local-issuer.ts';
import type { LocalIssuer } from '../editors/local-issuer.ts';
import type { RoleName } from '../editors/roles.ts';
import { startHub } from './hub.ts';
import type { TestHub } from './hub.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What an answer holds is for each test to say.
  readonly body: Record<string, unknown>;
}

export interface EditorsHub extends TestHub {
  readonly issuer: LocalIssuer;
  /** Somebody with one role for one municipality, or without any token. */
  readonly as: (role?: RoleName, municipality?: string) => Promise<Person>;
  readonly setClock: (moment: string) => void;
}

export interface Person {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly send: (method: string, path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Gets a service and sends a merge patch for that version. */
  readonly correct: (id: string, patch: unknown) => Promise<Answer>;
}

const merge = 'application/merge-patch+json';

/** A hub that trusts an issuer of this test, and people with roles. */
export const startEditorsHub = async (began: string): Promise<EditorsHub> => {
  const issuer = await startLocalIssuer();
  let now = new Date(began);
  const hub = await startHub({ oidc: issuer, clock: () => now, origins: ['https://gemeente.example'] });
  const person = (authorization: Record<string, string>): Person => {
    const ask = async (path: string, init: RequestInit): Promise<Answer> => {
      const response = await hub.request(path, init);
      const body = JSON.parse((await response.text()) || '{}') as Answer['body'];
      return { status: response.status, headers: response.headers, body };
    };
    const get: Person['get'] = (path, headers = {}) => ask(path, { headers: { ...authorization, ...headers } });
    const send: Person['send'] = (method, path, body, headers = {}) => {
      const type = { 'Content-Type': method === 'PATCH' ? merge : 'application/json' };
      return ask(path, { method, headers: { ...authorization, ...type, ...headers }, body: JSON.stringify(body) });
    };
    const correct: Person['correct'] = async (id, patch) => {
      const { headers } = await get(`/v1/services/${id}`);
      return send('PATCH', `/v1/services/${id}`, patch, { 'If-Match': headers.get('ETag') ?? '*' });
    };
    return { get, send, correct };
  };
  return {
    ...hub,
    issuer,
    as: async (role, municipality = 'GM0505') =>
      person(role ? { Authorization: `Bearer ${await issuer.token([{ municipality, role }])}` } : {}),
    setClock: (moment) => {
      now = new Date(moment);
    },
    stop: async () => {
      await hub.stop();
      await issuer.stop();
    },
  };
};
