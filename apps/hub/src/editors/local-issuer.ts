/**
 * An identity provider for trying things out: it gives a token to whoever asks, so the hub does not trust it in
 * production. Its key is made when it starts and is never written anywhere. PORT chooses the port.
 * @module
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createCodes, refusalOf, signInPage } from './local-sign-in.ts';
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

/** What is in the token of somebody with this name. */
const rolesBy = (name: string): unknown => {
  const [, organisation] = /^ontvanger\/([0-9a-f-]{36})$/i.exec(name) ?? [];
  if (organisation !== undefined) return [{ organisation, role: 'receiver' }];
  return Object.hasOwn(demoRoles, name) ? demoRoles[name] : undefined;
};

const answer = (response: ServerResponse, status: number, body: unknown, type = 'application/json'): void => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' };
  response.writeHead(status, headers).end(text);
};

/** Listens on this machine only. Port 0 is any free one. */
export const startLocalIssuer = async (port = 0): Promise<LocalIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] };
  let issuer = '';
  const sign = (claims: object, audience: string, expiresIn: number, by = issuer): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg, kid, typ: 'JWT' })
      .setIssuer(by)
      .setAudience(audience)
      .setSubject('local')
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(privateKey);
  };
  const token: LocalIssuer['token'] = (roles, options = {}) =>
    sign({ [rolesClaim]: roles }, options.audience ?? localAudience, options.expiresIn ?? hour, options.issuer);
  const discovery = () => ({
    ...{ issuer, jwks_uri: `${issuer}/jwks` },
    ...{ authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    ...{ code_challenge_methods_supported: ['S256'], token_endpoint_auth_methods_supported: ['none'] },
    ...{ id_token_signing_alg_values_supported: [alg], authorization_response_iss_parameter_supported: true },
  });
  const giveToken = async (name: string, response: ServerResponse): Promise<void> => {
    const roles = rolesBy(name);
    if (roles === undefined) return answer(response, 404, { known: Object.keys(demoRoles) });
    answer(response, 200, await token(roles), 'text/plain');
  };
  const codes = createCodes();
  const authorize = async (asked: URLSearchParams, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(asked);
    if (refusal !== undefined) return answer(response, 400, { error: 'invalid_request', error_description: refusal });
    const who = asked.get('who');
    if (who === null || rolesBy(who) === undefined) {
      return answer(response, 200, signInPage(asked, Object.keys(demoRoles)), 'text/html; charset=utf-8');
    }
    response.writeHead(303, { location: codes.grant(asked, who, issuer), 'cache-control': 'no-store' }).end();
  };
  const redeem = async (asked: URLSearchParams, response: ServerResponse): Promise<void> => {
    const granted = asked.get('grant_type') === 'authorization_code' ? codes.redeem(asked) : undefined;
    if (granted === undefined) return answer(response, 400, { error: 'invalid_grant' });
    const { name, clientId, nonce } = granted;
    const identity = { ...(nonce !== undefined && { nonce }) };
    answer(response, 200, {
      ...{ token_type: 'Bearer', expires_in: hour, access_token: await token(rolesBy(name)) },
      id_token: await sign(identity, clientId, hour),
    });
  };
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const isPost = request.method === 'POST';
    const sent = isPost ? new URLSearchParams(await textOf(request)) : searchParams;
    if (pathname === '/.well-known/openid-configuration') answer(response, 200, discovery());
    else if (pathname === '/jwks') answer(response, 200, jwks);
    else if (pathname === '/authorize') await authorize(sent, response);
    else if (isPost && pathname === '/token') await redeem(sent, response);
    else if (isPost && pathname.startsWith('/tokens/')) await giveToken(pathname.slice('/tokens/'.length), response);
    else answer(response, 404, { tokens: Object.keys(demoRoles).map((name) => `POST ${issuer}/tokens/${name}`) });
  };
  const server = createServer((request, response) => {
    void route(request, response).catch(() => response.destroy());
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
