/** Other programs open what we seal, and we open what they seal, where they are installed; and the vectors of RFC 7520. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { flattenedDecrypt, generalDecrypt, importJWK } from 'jose';
import type { FlattenedJWE, GeneralJWE, JWK } from 'jose';
import { sampleReferral as sample } from '@veerkracht/spec/referral/sample';
import { makeKey, open, openReferral, seal } from './referral.ts';
import type { SealingHeader } from './referral.ts';

const has = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
const python = '/usr/bin/python3';
const withoutPython = has(python, '-c', 'import jwcrypto') ? false : 'python3-jwcrypto is not here';
const withoutJose = has('jose', 'alg') ? false : 'the program jose is not here';
const cookbook = resolve(import.meta.dirname, '../../../../../shared/data/crypto-vectors/rfc7520-jose-cookbook/jwe');
const withoutCookbook = existsSync(cookbook) ? false : 'the vectors of RFC 7520 are not next to the repository';

const [one, two] = await Promise.all([makeKey('ECDH'), makeKey('ECDH')]);
const header: SealingHeader = { typ: 'verwijzing+jwe', ref: sample.id, iat: 1_795_255_200, dir: 'A'.repeat(43) };
const opening = [one, two].map(({ kid, privateKey }) => ({ kid, key: privateKey }));

let folder: string;
const put = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'veerkracht-'));
});
after(() => rmSync(folder, { recursive: true }));

describe('C: jose of Debian', { skip: withoutJose }, () => {
  it('opens what we seal, with either key', async () => {
    const sealed = put('ours.jwe', await seal(sample, { recipients: [one.publicKey, two.publicKey], header }));
    for (const [at, { privateKey }] of [one, two].entries()) {
      const text = execFileSync('jose', ['jwe', 'dec', '-i', sealed, '-k', put(`${at}.jwk`, privateKey)], {
        encoding: 'utf8',
      });
      expect(JSON.parse(text)).to.deep.equal(sample);
    }
  });

  it('seals what we open', async () => {
    const recipients = [one, two].flatMap(({ kid, publicKey }, at) => [
      ...['-r', put(`r${at}.json`, { header: { kid } })],
      ...['-k', put(`p${at}.jwk`, publicKey)],
    ]);
    const template = put('template.json', {
      protected: { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', cty: 'json', ...header },
    });
    const sealed = execFileSync(
      'jose',
      ['jwe', 'enc', '-i', template, '-I', put('plain.json', sample), ...recipients],
      { encoding: 'utf8' },
    );
    for (const key of opening) expect((await openReferral(sealed, [key], sample.id)).payload).to.deep.equal(sample);
  });
});

const script = `
import json, sys
from jwcrypto import jwe, jwk
what, file, *keys = sys.argv[1:]
keys = [jwk.JWK.from_json(open(key).read()) for key in keys]
if what == 'open':
    for key in keys:
        token = jwe.JWE()
        token.deserialize(open(file).read(), key)
        print(token.payload.decode().strip())
else:
    head = json.loads(sys.stdin.read())
    token = jwe.JWE(open(file, 'rb').read(), json.dumps(head))
    for key in keys:
        token.add_recipient(key, json.dumps({'kid': key.thumbprint()}))
    print(token.serialize())
`;
const run = (input: string, ...args: readonly string[]): string =>
  execFileSync(python, ['-c', script, ...args], { encoding: 'utf8', input });

describe('Python: jwcrypto', { skip: withoutPython }, () => {
  it('opens what we seal, with either key', async () => {
    const sealed = put('ours2.jwe', await seal(sample, { recipients: [one.publicKey, two.publicKey], header }));
    const texts = run('', 'open', sealed, ...[one, two].map(({ privateKey }, at) => put(`k${at}.jwk`, privateKey)));
    expect(
      texts
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text) as unknown),
    ).to.deep.equal([sample, sample]);
  });

  for (const count of [1, 2]) {
    it(`seals for ${count} what we open`, async () => {
      const head = JSON.stringify({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', cty: 'json', ...header });
      const files = [one, two].slice(0, count).map(({ publicKey }, at) => put(`pub${at}.jwk`, publicKey));
      const sealed = run(head, 'seal', put('plain2.json', sample), ...files);
      for (const key of opening.slice(0, count)) {
        expect((await openReferral(sealed, [key], sample.id)).payload).to.deep.equal(sample);
      }
    });
  }

  it('opens the profile adr-rsa, and seals it', async () => {
    const make = `from jwcrypto import jwk; print(jwk.JWK.generate(kty='RSA', size=2048).export())`;
    const pair = JSON.parse(execFileSync(python, ['-c', make], { encoding: 'utf8' })) as JWK & { n: string; e: string };
    const sealed = await seal(sample, { recipients: [{ kty: 'RSA', n: pair.n, e: pair.e }], header });
    const file = put('rsa.jwk', pair);
    expect(JSON.parse(run('', 'open', put('rsa.jwe', sealed), file))).to.deep.equal(sample);
    const theirs = run(
      JSON.stringify({ alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'json', ...header }),
      'seal',
      put('rsa.json', sample),
      file,
    );
    const kid = (JSON.parse(theirs) as { header: { kid: string } }).header.kid;
    expect((await openReferral(theirs, [{ kid, key: pair }], sample.id)).payload).to.deep.equal(sample);
  });
});

interface Vector {
  readonly title: string;
  readonly input: { readonly plaintext: string; readonly key?: JWK | readonly JWK[]; readonly pwd?: string };
  readonly output: { readonly json: GeneralJWE; readonly json_flat?: FlattenedJWE };
}

const opened = async ({ input, output }: Vector): Promise<string> => {
  const keys = [input.key ?? []].flat() as JWK[];
  const jwe = output.json;
  const options = {
    keyManagementAlgorithms: [...wide],
    contentEncryptionAlgorithms: ['A128GCM', 'A256GCM', 'A128CBC-HS256', 'A256CBC-HS512'],
  };
  const errors: unknown[] = [];
  for (const key of [...keys, input.pwd].filter((one) => one !== undefined)) {
    for (const alg of typeof key === 'string' ? ['PBES2-HS512+A256KW'] : wide) {
      try {
        const secret = typeof key === 'string' ? new TextEncoder().encode(key) : await importJWK(key, alg);
        const done =
          output.json_flat && !jwe.recipients
            ? await flattenedDecrypt(output.json_flat, secret, options)
            : await generalDecrypt(jwe, secret, options);
        return new TextDecoder().decode(done.plaintext);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  return '';
};
const wide = [
  'RSA-OAEP',
  'RSA-OAEP-256',
  'ECDH-ES',
  'ECDH-ES+A128KW',
  'ECDH-ES+A256KW',
  'A128KW',
  'A256KW',
  'A256GCMKW',
  'dir',
] as const;

describe('the vectors of RFC 7520, section 5', { skip: withoutCookbook }, () => {
  const files = withoutCookbook ? [] : readdirSync(cookbook).sort();
  const vectorOf = (file: string) => JSON.parse(readFileSync(join(cookbook, file), 'utf8')) as Vector;

  it('the library opens all but those with RSA1_5 and with a password, which it does not do by design', async () => {
    const results = await Promise.all(
      files.map(async (file) => {
        const vector = vectorOf(file);
        return (await opened(vector)) === vector.input.plaintext ? undefined : file.split('.')[0];
      }),
    );
    expect(results.filter((file) => file !== undefined)).to.deep.equal(['5_1', '5_3']);
  });

  it('REF-14: we open none of them: other algorithms, or without what binds a referral', async () => {
    for (const file of files) {
      const text = JSON.stringify(vectorOf(file).output.json);
      const fault = await open(text, opening, { typ: 'verwijzing+jwe' }).catch(
        (error: { fault: string }) => error.fault,
      );
      expect(fault, file).to.be.oneOf(['algorithm-not-allowed', 'header-not-allowed', 'not-jwe']);
    }
  });
});
