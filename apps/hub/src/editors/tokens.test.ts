import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Problem } from '../http/problem.ts';
import { demoRoles, startLocalIssuer } from './local-issuer.ts';
import type { LocalIssuer } from './local-issuer.ts';
import { createTokenReaders } from './tokens.ts';
import type { ReadRoles } from './tokens.ts';

const kindOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.kind : String(error);
};

describe('the token of an editor', () => {
  let issuer: LocalIssuer;
  let other: LocalIssuer;
  let read: ReadRoles;
  const roles = [{ municipality: 'GM0505', role: 'editor' }] as const;
  before(async () => {
    issuer = await startLocalIssuer();
    other = await startLocalIssuer();
    read = createTokenReaders(issuer).readRoles;
  });
  after(async () => {
    await issuer.stop();
    await other.stop();
  });
  const bearer = async (token: string | Promise<string>): Promise<string> => `Bearer ${await token}`;

  it('gives the roles in it, and nothing that is not exactly a role', async () => {
    expect(await read(await bearer(issuer.token(roles)))).to.deep.equal(roles);
    const odd = [
      ...roles,
      { municipality: 'GM5', role: 'editor' },
      { municipality: 'GM0505', role: 'admin' },
      'x',
      null,
    ];
    expect(await read(await bearer(issuer.token(odd)))).to.deep.equal(roles);
    for (const none of [undefined, 'publisher', { GM0505: 'editor' }]) {
      expect(await read(await bearer(issuer.token(none)))).to.deep.equal([]);
    }
  });

  it('is refused when it is old, or for another, or of another', async () => {
    const cases: readonly (readonly [kind: string, token: Promise<string>])[] = [
      ['token-expired', issuer.token(roles, { expiresIn: -60 })],
      ['token-refused', issuer.token(roles, { audience: 'another-hub' })],
      ['token-refused', issuer.token(roles, { issuer: 'https://elsewhere.example' })],
      ['token-refused', other.token(roles)],
      ['token-refused', other.token(roles, { issuer: issuer.issuer })],
    ];
    for (const [kind, token] of cases) expect(await kindOf(read(await bearer(token)))).to.equal(kind);
  });

  it('is refused without a signature, with a shared secret, without an end, and when it was changed', async () => {
    const good = await issuer.token(roles);
    const [head = '', body = '', sign = ''] = good.split('.');
    const encode = (value: unknown): string => base64url.encode(JSON.stringify(value));
    const claims = JSON.parse(new TextDecoder().decode(base64url.decode(body))) as Record<string, unknown>;
    const publisher = encode({ ...claims, veerkracht_roles: [{ municipality: 'GM0505', role: 'publisher' }] });
    const shared = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'local' });
    const jwk = await fetch(`${issuer.issuer}/jwks`).then((response) => response.text());
    for (const token of [
      `${encode({ alg: 'none' })}.${body}.`,
      `${head}.${publisher}.${sign}`,
      await shared.sign(new TextEncoder().encode(jwk)),
      'x.y.z',
      'x',
    ]) {
      expect(await kindOf(read(`Bearer ${token}`)), token).to.equal('token-refused');
    }
    for (const header of [undefined, '', 'Bearer', 'Basic eDp5', `Bearer ${good} ${good}`, 'Bearer é']) {
      expect(await kindOf(read(header)), header).to.equal('not-signed-in');
    }
  });

  it('cannot be read without an issuer, or while that is away or names another', async () => {
    const token = await bearer(issuer.token(roles));
    expect(await kindOf(createTokenReaders(undefined).readRoles(token))).to.equal('editors-off');
    const away = { issuer: 'http://127.0.0.1:1', audience: 'x' };
    expect(await kindOf(createTokenReaders(away).readRoles(token))).to.equal('issuer-away');
    const slash = { issuer: `${issuer.issuer}/`, audience: issuer.audience };
    expect(await kindOf(createTokenReaders(slash).readRoles(token))).to.equal('issuer-away');
  });

  it('is read again as soon as the issuer is back', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    let isBroken = true;
    const server = createServer((request, response) => {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const said = request.url === '/jwks' ? { keys: [jwk] } : { issuer: address, jwks_uri: `${address}/jwks` };
      response.writeHead(isBroken ? 500 : 200).end(JSON.stringify(said));
    });
    const jwk = { ...(await exportJWK(publicKey)), alg: 'RS256' };
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const name = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const reader = createTokenReaders({ issuer: name, audience: 'hub' }).readRoles;
    const token = new SignJWT({ veerkracht_roles: roles }).setProtectedHeader({ alg: 'RS256' });
    const signed = await token.setIssuer(name).setAudience('hub').setExpirationTime('1m').sign(privateKey);
    expect(await kindOf(reader(`Bearer ${signed}`))).to.equal('issuer-away');
    isBroken = false;
    expect(await reader(`Bearer ${signed}`)).to.deep.equal(roles);
    const endless = await new SignJWT({ veerkracht_roles: roles })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(name)
      .setAudience('hub')
      .sign(privateKey);
    expect(await kindOf(reader(`Bearer ${endless}`))).to.equal('token-refused');
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('is had from the local issuer by name', async () => {
    for (const [name, expected] of Object.entries(demoRoles)) {
      const token = await fetch(`${issuer.issuer}/tokens/${name}`, { method: 'POST' }).then((one) => one.text());
      expect(await read(`Bearer ${token}`)).to.deep.equal(expected);
    }
    const unknown = await fetch(`${issuer.issuer}/tokens/constructor`, { method: 'POST' });
    expect(unknown.status).to.equal(404);
  });
});
