/**
 * Signing in at the identity provider of the municipality: OpenID Connect, authorization code with PKCE (RFC 7636), for a
 * page without a server. It happens in a window of its own, so that keys in memory and words half typed stay where they
 * are. Tokens stay in memory.
 * @module
 */
import type { SignIn } from '@veerkracht/components/referral-inbox';
import { ReferralError } from '@veerkracht/sdk/referral';
import type { AuthorizationServer, TokenEndpointResponse } from 'oauth4webapi';

export interface SignInOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** Who somebody probably is, for the page of the provider. */
  readonly hint: () => string | undefined;
}

export interface SignInWithToken extends SignIn {
  /** @throws ReferralError `not-allowed` when somebody has to sign in first */
  token(): Promise<string>;
}

const channelName = 'veerkracht-sign-in';
/** The page itself, as it is known to the provider. */
const redirectUri = (): string => `${location.origin}${location.pathname}`;

const refused = (fault: string, cause?: unknown): Error => Object.assign(new Error(fault, { cause }), { fault });

const isThisMachine = ({ hostname }: URL): boolean => /^(localhost|127\..*|\[::1\])$/.test(hostname);

const loadOauth = async (issuer: URL) => {
  const oauth = await import('oauth4webapi');
  // Only for a provider on the same machine, to try things out.
  return { oauth, insecure: { [oauth.allowInsecureRequests]: isThisMachine(issuer) } };
};

/** What the window of the provider comes back with. */
const answerOf = (state: string, signal: AbortSignal): Promise<URLSearchParams> =>
  new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    const end = (): void => channel.close();
    signal.addEventListener('abort', () => {
      end();
      reject(refused('superseded'));
    });
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const answer = new URLSearchParams(String(data));
      if (answer.get('state') !== state) return;
      end();
      resolve(answer);
    });
  });

interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Seconds before its end in which a token is not used any more. */
const margin = 30;

const tokensOf = ({ access_token, refresh_token, expires_in = 300 }: TokenEndpointResponse): Tokens => ({
  access: access_token,
  refresh: refresh_token,
  until: Date.now() + (expires_in - margin) * 1000,
});

/** In the window of the provider: hands over what it came back with, and closes. */
export const handOver = (): boolean => {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) return false;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(answer.toString());
  channel.close();
  history.replaceState(undefined, '', redirectUri());
  window.close();
  return true;
};

export const createSignIn = ({ issuer, clientId, scope, hint }: SignInOptions): SignInWithToken => {
  const at = new URL(issuer);
  const client = { client_id: clientId };
  const isElsewhere = handOver();
  let server: AuthorizationServer | undefined;
  let tokens: Tokens | undefined;
  let waiting: AbortController | undefined;

  const discover = async (): Promise<AuthorizationServer> => {
    const { oauth, insecure } = await loadOauth(at);
    server ??= await oauth.processDiscoveryResponse(
      at,
      await oauth.discoveryRequest(at, { ...insecure, algorithm: 'oidc' }),
    );
    return server;
  };

  const askIn = async (popup: Window, signal: AbortSignal): Promise<void> => {
    const [{ oauth, insecure }, known] = [await loadOauth(at), await discover()];
    const [verifier, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomNonce()];
    const state = oauth.generateRandomState();
    const address = new URL(known.authorization_endpoint ?? '');
    const loginHint = hint();
    const asked = {
      ...{ client_id: clientId, redirect_uri: redirectUri(), response_type: 'code', scope, state, nonce },
      ...{ code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...(loginHint && { login_hint: loginHint }),
    };
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
    const answer = answerOf(state, signal);
    // The page of the provider has no business with this one.
    popup.opener = null;
    popup.location.href = address.href;
    const callback = oauth.validateAuthResponse(known, client, await answer, state);
    const response = await oauth.authorizationCodeGrantRequest(
      known,
      client,
      oauth.None(),
      callback,
      redirectUri(),
      verifier,
      insecure,
    );
    tokens = tokensOf(await oauth.processAuthorizationCodeResponse(known, client, response, { expectedNonce: nonce }));
  };

  const renew = async (refresh: string): Promise<Tokens> => {
    const [{ oauth, insecure }, known] = [await loadOauth(at), await discover()];
    const response = await oauth.refreshTokenGrantRequest(known, client, oauth.None(), refresh, insecure);
    const renewed = tokensOf(await oauth.processRefreshTokenResponse(known, client, response));
    return { ...renewed, refresh: renewed.refresh ?? refresh };
  };

  return {
    state: () => (isElsewhere ? 'elsewhere' : tokens === undefined ? 'needed' : 'done'),
    begin: async () => {
      // At once: later the browser would not open it any more.
      const popup = window.open('', '', 'popup,width=520,height=680');
      if (!popup) throw refused('window-blocked');
      waiting?.abort();
      const own = (waiting = new AbortController());
      try {
        await askIn(popup, own.signal);
      } catch (error) {
        if (own.signal.aborted) return;
        popup.close();
        throw refused(navigator.onLine ? 'sign-in-failed' : 'offline', error);
      }
    },
    token: async () => {
      if (tokens && tokens.until <= Date.now()) {
        tokens = tokens.refresh === undefined ? undefined : await renew(tokens.refresh).catch(() => undefined);
      }
      if (tokens) return tokens.access;
      throw new ReferralError('not-allowed');
    },
  };
};
