import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readConfig } from './config.ts';

describe('the configuration of editors', () => {
  const oidc = (env: Record<string, string>) => readConfig(env, '/').oidc;
  const audience = { OIDC_AUDIENCE: 'hub' };

  it('is off without an issuer, and takes one over https', () => {
    expect(oidc({})).to.equal(undefined);
    const issuer = 'https://aanmelden.gemeente.example/realms/x';
    for (const NODE_ENV of ['production', 'development']) {
      expect(oidc({ NODE_ENV, OIDC_ISSUER: issuer, ...audience })).to.deep.equal({ issuer, audience: 'hub' });
    }
  });

  it('trusts an issuer on this machine, but never in production', () => {
    for (const issuer of ['http://127.0.0.1:4311', 'http://localhost:4311', 'http://[::1]:1', 'https://x.localhost']) {
      expect(oidc({ OIDC_ISSUER: issuer, ...audience })?.issuer).to.equal(issuer);
      expect(() => oidc({ NODE_ENV: 'production', OIDC_ISSUER: issuer, ...audience })).to.throw(
        'gives a token to whoever asks and is not trusted with NODE_ENV=production',
      );
    }
  });

  it('says what is missing or not safe', () => {
    expect(() => oidc({ OIDC_ISSUER: 'https://a.example' })).to.throw('OIDC_AUDIENCE must say');
    expect(() => oidc({ OIDC_ISSUER: 'http://a.example', ...audience })).to.throw('must be https');
    expect(() => oidc({ OIDC_ISSUER: 'x', ...audience })).to.throw('OIDC_ISSUER must be an address');
  });
});

describe('the configuration of sign-ups', () => {
  it('keeps them for 30 and 180 days, unless it is told otherwise', () => {
    expect(readConfig({}, '/').retention).to.deep.equal({ signUps: 30, interest: 180 });
    const env = { SIGN_UP_DAYS: '0', INTEREST_DAYS: '90' };
    expect(readConfig(env, '/').retention).to.deep.equal({ signUps: 0, interest: 90 });
    expect(() => readConfig({ SIGN_UP_DAYS: 'altijd' }, '/')).to.throw('SIGN_UP_DAYS must be a number of days');
  });
});
