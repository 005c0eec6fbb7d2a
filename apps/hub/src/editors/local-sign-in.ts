/** The page of the local issuer where somebody says who they are: authorization code with PKCE (RFC 6749, RFC 7636). @module */
import { createHash, randomBytes } from 'node:crypto';

/** What was asked when a code was given out. */
interface Asked {
  readonly name: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
}

export interface Granted {
  readonly name: string;
  readonly clientId: string;
  readonly nonce: string | undefined;
}

const required = ['client_id', 'redirect_uri', 'state', 'code_challenge'] as const;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const isWeb = (address: string): boolean => /^https?:\/\//.test(address) && URL.canParse(address);

const field = ([name, value]: readonly [string, string]): string =>
  `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;

/** Why this cannot be answered; nothing when it can. Section 4.1.2.1: not sent to an address that may be anybody's. */
export const refusalOf = (asked: URLSearchParams): string | undefined => {
  const missing = required.find((name) => !asked.get(name));
  if (missing !== undefined) return `${missing} is missing`;
  if (asked.get('response_type') !== 'code') return 'response_type must be code';
  if (asked.get('code_challenge_method') !== 'S256') return 'code_challenge_method must be S256';
  return isWeb(asked.get('redirect_uri') ?? '') ? undefined : 'redirect_uri must be the address of a page';
};

/** Asks who somebody is, and believes it. */
export const signInPage = (asked: URLSearchParams, names: readonly string[]): string => `<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aanmelden om te proberen</title>
<h1>Aanmelden om te proberen</h1>
<p>Deze pagina gelooft wie u zegt te zijn. Een gemeente heeft hier een eigen aanmelddienst.</p>
<form method="post" action="/authorize">
${[...asked].map(field).join('')}
<p><label>Wie bent u?<br>
<input name="who" list="who" size="48" required value="${escaped(asked.get('login_hint') ?? '')}"></label>
<datalist id="who">${names.map((name) => `<option>${escaped(name)}</option>`).join('')}</datalist></p>
<p><button>Meld mij aan</button></p>
</form></html>`;

/** Codes that were given out: each is good once, for a minute. */
export const createCodes = (clock: () => number = () => Date.now()) => {
  const codes = new Map<string, Asked & { readonly until: number }>();
  return {
    /** The address to which somebody returns. */
    grant: (asked: URLSearchParams, name: string, issuer: string): string => {
      const code = randomBytes(24).toString('base64url');
      const [clientId = '', redirectUri = '', state = '', challenge = ''] = required.map((one) => asked.get(one) ?? '');
      const nonce = asked.get('nonce') ?? undefined;
      codes.set(code, { name, clientId, redirectUri, challenge, nonce, until: clock() + 60_000 });
      const back = new URL(redirectUri);
      for (const [key, value] of Object.entries({ code, state, iss: issuer })) back.searchParams.set(key, value);
      return back.href;
    },
    redeem: (asked: URLSearchParams): Granted | undefined => {
      const code = asked.get('code') ?? '';
      const given = codes.get(code);
      codes.delete(code);
      const proof = createHash('sha256')
        .update(asked.get('code_verifier') ?? '')
        .digest('base64url');
      const fits =
        given !== undefined &&
        given.until > clock() &&
        given.challenge === proof &&
        given.redirectUri === asked.get('redirect_uri') &&
        given.clientId === asked.get('client_id');
      return fits ? { name: given.name, clientId: given.clientId, nonce: given.nonce } : undefined;
    },
  };
};
