/**
 * An identity provider for trying things out: it gives a token to whoever asks, so the hub does not trust it in
 * production. Its key is made when it starts and is never written anywhere. PORT chooses the port.
 * @module
 */
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { rolesClaim } from './roles.ts';
import type { Role } from './roles.ts';

/** Whose tokens can be asked for by name; `ontvanger/<id of an organisation>` gives one for its inbox. */
export const demoRoles: Readonly<Record<string, readonly Role[]>> = {
  'lezer-dordrecht': [{ municipality: 'GM0505', role: 'reader' }],
  'redacteur-dordrecht': [{ municipality: 'GM0505', role: 'editor' }],
  'uitgever-dordrecht': [{ municipality: 'GM0505', role: 'publisher' }],
  'redacteur-haarlem': [{ municipality: 'GM0392', role: 'editor' }],
  'uitgever-haarlem': [{ municipality: 'GM0392', role: 'publisher' }],
  'uitgever-landelijk': [{ municipality: 'NL', role: 'publisher' }],
};

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  /** Seconds from now; a token of an hour by default. */
  readonly expiresIn?: number;
}

export interface LocalIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly token: (roles: unknown, options?: TokenOptions) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** For whom its tokens are meant. */
export const localAudience = 'veerkracht-hub';
const hour = 3600;
const alg = 'ES256';
const kid = 'local';

const answer = (response: ServerResponse, status: number, body: unknown, type = 'application/json'): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
};

/** Listens on this machine only. Port 0 is any free one. */
export const startLocalIssuer = async (port = 0): Promise<LocalIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] };
  let issuer = '';
  const token: LocalIssuer['token'] = (roles, options = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ [rolesClaim]: roles })
      .setProtectedHeader({ alg, kid, typ: 'JWT' })
      .setIssuer(options.issuer ?? issuer)
      .setAudience(options.audience ?? localAudience)
      .setSubject('local')
      .setIssuedAt(now)
      .setExpirationTime(now + (options.expiresIn ?? hour))
      .sign(privateKey);
  };
  const discovery = () => ({
    ...{ issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/tokens` },
    ...{ response_types_supported: ['token'], subject_types_supported: ['public'] },
    id_token_signing_alg_values_supported: [alg],
  });
  const giveToken = async (name: string, response: ServerResponse): Promise<void> => {
    const [, organisation] = /^ontvanger\/([0-9a-f-]{36})$/i.exec(name) ?? [];
    const receiver = organisation && [{ organisation, role: 'receiver' }];
    const roles = receiver || (Object.hasOwn(demoRoles, name) ? demoRoles[name] : undefined);
    if (roles === undefined) return answer(response, 404, { known: Object.keys(demoRoles) });
    answer(response, 200, await token(roles), 'text/plain');
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/.well-known/openid-configuration') answer(response, 200, discovery());
    else if (path === '/jwks') answer(response, 200, jwks);
    else if (request.method === 'POST' && path.startsWith('/tokens/')) {
      void giveToken(path.slice('/tokens/'.length), response).catch(() => response.destroy());
    } else answer(response, 404, { tokens: Object.keys(demoRoles).map((name) => `POST ${issuer}/tokens/${name}`) });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { issuer, audience: localAudience, token, stop };
};

if (import.meta.main) {
  const { issuer, audience } = await startLocalIssuer(Number(process.env['PORT'] ?? 4311));
  process.stdout.write(`${JSON.stringify({ event: 'ready', issuer, audience, names: Object.keys(demoRoles) })}\n`);
}
