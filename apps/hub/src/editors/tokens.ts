import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { RemoteJWKSet } from 'jose';
import { isObject } from '../directory/tidy.ts';
import { Problem } from '../http/problem.ts';
import { organisationsOf, rolesClaim, rolesOf } from './roles.ts';
import type { Role } from './roles.ts';

/** Who gives out tokens, and for whom they are meant. */
export interface Oidc {
  readonly issuer: string;
  readonly audience: string;
}

/** Something that the token in this `Authorization` header says. @throws Problem */
type ReadFromToken<T> = (authorization: string | undefined) => Promise<T>;
/** The roles of whoever sent it. */
export type ReadRoles = ReadFromToken<readonly Role[]>;
/** Ids of the organisations whose referrals they receive. */
export type ReadOrganisations = ReadFromToken<readonly string[]>;

/** Signatures with a public key only: with a shared secret the hub itself could make tokens. */
const algorithms = ['ES256', 'PS256', 'RS256'];
const patience = 5000;
/** Seconds that two clocks may differ. */
const clockTolerance = 5;

/** OpenID Connect Discovery 1.0, section 4. */
const discover = async (issuer: string): Promise<RemoteJWKSet> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  const said: unknown = response.ok ? await response.json() : undefined;
  // Section 4.3: a document that names another issuer is not to be believed.
  if (!isObject(said) || said['issuer'] !== issuer || typeof said['jwks_uri'] !== 'string') {
    throw new Error('The issuer has no usable discovery document.');
  }
  return createRemoteJWKSet(new URL(said['jwks_uri']), { timeoutDuration: patience });
};

const tokenIn = (authorization: string | undefined): string => {
  const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new Problem('not-signed-in');
  return token;
};

const isOurs = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JOSE_GENERIC';

const explain = (error: unknown): Problem => {
  if (isOurs(error)) return new Problem('issuer-away');
  return new Problem(error instanceof errors.JWTExpired ? 'token-expired' : 'token-refused');
};

/** Reads the claim from tokens that the issuer signed for this hub, and that hold now. Without an issuer there are none. */
const createClaimReader = (oidc: Oidc | undefined): ReadFromToken<unknown> => {
  if (oidc === undefined) return () => Promise.reject(new Problem('editors-off'));
  const { issuer, audience } = oidc;
  let finding: Promise<RemoteJWKSet> | undefined;
  const keys = async (): Promise<RemoteJWKSet> => {
    finding ??= discover(issuer);
    try {
      return await finding;
    } catch {
      // The next one who asks tries again.
      finding = undefined;
      throw new Problem('issuer-away');
    }
  };
  return async (authorization) => {
    const token = tokenIn(authorization);
    const found = await keys();
    const required = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp'] };
    const { payload } = await jwtVerify(token, found, required).catch((error: unknown) => {
      throw explain(error);
    });
    return payload[rolesClaim];
  };
};

export interface TokenReaders {
  readonly readRoles: ReadRoles;
  readonly readOrganisations: ReadOrganisations;
}

export const createTokenReaders = (oidc: Oidc | undefined): TokenReaders => {
  const read = createClaimReader(oidc);
  return {
    readRoles: async (authorization) => rolesOf(await read(authorization)),
    readOrganisations: async (authorization) => organisationsOf(await read(authorization)),
  };
};
