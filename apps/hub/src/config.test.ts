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

describe('the configuration of referrals', () => {
  const read = (env: Record<string, string>) => readConfig(env, '/').referrals;

  it('is off without keys, and keeps things for 14, 90 and 365 days unless told otherwise', () => {
    const { keyFiles, webhookKeys, mail, terms, limits } = read({});
    expect([keyFiles, webhookKeys, mail]).to.deep.equal([undefined, [], undefined]);
    expect(terms).to.deep.equal({ pickedUp: 14, rest: 90, receipts: 365 });
    expect(limits.today).to.deep.equal({ remind: 12, answer: 24, expire: 168 });
    const today = { remind: 2, answer: 4, expire: 8 };
    const other = read({ REFERRAL_DEADLINES: JSON.stringify({ today }) }).limits;
    expect([other.today, other.normal]).to.deep.equal([today, limits.normal]);
  });

  it('says what is missing or cannot be', () => {
    for (const [env, words] of [
      [{ KEY_DIRECTORY: 'a.jws' }, 'KEY_DIRECTORY and KEY_LOG go together'],
      [{ SMTP_URL: 'smtp://localhost' }, 'also MAIL_FROM (the sender) and INBOX_URL'],
      [{ WEBHOOK_KEY: 'whsk_x' }, 'WEBHOOK_KEY must be whsk_'],
      [{ WEBHOOK_NETWORKS: 'overal' }, 'WEBHOOK_NETWORKS must be networks'],
      [{ EVENT_SOURCE: 'gemeente' }, 'EVENT_SOURCE must be like urn:nld:'],
      [{ REFERRAL_DEADLINES: '{"today":{"remind":9,"answer":4,"expire":8}}' }, 'REFERRAL_DEADLINES must be JSON'],
      [{ REFERRAL_DAYS: 'lang' }, 'REFERRAL_DAYS must be a number of days'],
    ] as const) {
      expect(() => read({ ...env }), words).to.throw(words);
    }
  });
});
