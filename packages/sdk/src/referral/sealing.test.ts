import { describe, it } from 'node:test';
import { expect } from 'chai';
import { exportJWK, FlattenedEncrypt, importJWK } from 'jose';
import { readSealed } from '@veerkracht/core/referral';
import type { SealingKey } from '@veerkracht/spec/referral';
import { sampleReferral as sample } from '@veerkracht/spec/referral/sample';
import { makeKey, open, openReferral, seal } from './referral.ts';
import type { SealingHeader } from './referral.ts';

const [first, second, stranger] = await Promise.all([makeKey('ECDH'), makeKey('ECDH'), makeKey('ECDH')]);
const header: SealingHeader = { typ: 'verwijzing+jwe', ref: sample.id, iat: 1_795_255_200, dir: 'A'.repeat(43) };
const expected = { typ: 'verwijzing+jwe', ref: sample.id } as const;
const opening = ({ kid, privateKey }: typeof first) => ({ kid, key: privateKey });
const sealed = await seal(sample, { recipients: [first.publicKey, second.publicKey], header });
const faultOf = async (text: string, keys = [opening(first)], want: Parameters<typeof open>[2] = expected) =>
  open(text, keys, want).then(
    () => 'opened',
    (error: { readonly fault?: string }) => error.fault,
  );
const changed = (change: (jwe: Record<string, unknown>, head: Record<string, unknown>) => void): string => {
  const jwe = JSON.parse(sealed) as Record<string, unknown>;
  const head = JSON.parse(Buffer.from(String(jwe['protected']), 'base64url').toString()) as Record<string, unknown>;
  change(jwe, head);
  return JSON.stringify({ protected: Buffer.from(JSON.stringify(head)).toString('base64url'), ...jwe });
};

describe('sealing: promise 5, only the receiver can read it', () => {
  it('opens for every receiver, with the working key and with the recovery key', async () => {
    for (const key of [first, second]) {
      const { payload, findings, kid } = await openReferral(sealed, [opening(stranger), opening(key)], sample.id);
      expect(payload).to.deep.equal(sample);
      expect([findings, kid]).to.deep.equal([[], key.kid]);
    }
  });

  it('opens with a key that the browser keeps and never gives', async () => {
    const { privateKey } = first;
    const key = await crypto.subtle.importKey(
      'jwk',
      { ...privateKey } as JsonWebKey,
      { name: 'ECDH', namedCurve: 'P-256' },
      false,
      ['deriveBits'],
    );
    expect((await open(sealed, [{ kid: first.kid, key }], expected)).content).to.deep.equal(sample);
  });

  it('shows the hub what it needs, and no more', () => {
    const read = readSealed(sealed);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.header).to.deep.equal({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', cty: 'json', ...header });
    expect(read.kids).to.deep.equal([first.kid, second.kid]);
    for (const word of ['Selam', '0699999901', 'slaapt', sample.serviceId]) expect(sealed).to.not.include(word);
    for (const recipient of (JSON.parse(sealed) as { recipients: { header: object }[] }).recipients) {
      expect(Object.keys(recipient.header).sort()).to.deep.equal(['epk', 'kid']);
    }
  });

  it('has one of three lengths, whatever is inside', async () => {
    const length = async (why: string) =>
      (await seal({ ...sample, why }, { recipients: [first.publicKey], header })).length;
    const [short, longer, long] = await Promise.all([length('a'), length('b'.repeat(500)), length('c'.repeat(4000))]);
    expect(longer).to.equal(short);
    expect(long).to.be.greaterThan(short);
    const text = 'd'.repeat(70_000);
    expect(
      await seal({ text }, { recipients: [first.publicKey], header }).catch((error: { fault: string }) => error.fault),
    ).to.equal('too-large');
  });

  it('is for nobody else, and for no other referral or use', async () => {
    expect(await faultOf(sealed, [opening(stranger)])).to.equal('not-for-you');
    expect(await faultOf(sealed, undefined, { ...expected, ref: sample.serviceId })).to.equal('other-referral');
    expect(await faultOf(sealed, undefined, { typ: 'verwijzing-bericht+jwe' })).to.equal('wrong-type');
    const moved = await seal(sample, { recipients: [first.publicKey], header: { ...header, ref: sample.serviceId } });
    const fault = await openReferral(moved, [opening(first)], sample.serviceId).catch(
      (error: { fault: string }) => error.fault,
    );
    expect(fault).to.equal('other-referral');
  });

  it('does not open once one bit of it is changed', async () => {
    const jwe = JSON.parse(sealed) as Record<string, string>;
    for (const part of ['ciphertext', 'tag', 'iv'] as const) {
      const text = String(jwe[part]);
      const other = `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
      expect(await faultOf(JSON.stringify({ ...jwe, [part]: other })), part).to.equal('damaged');
    }
    const later = changed((one, head) => {
      delete one['protected'];
      head['iat'] = 1;
    });
    expect(await faultOf(later)).to.equal('damaged');
  });
});

describe('REF-14: strictness', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    compression: [changed((jwe, head) => (delete jwe['protected'], (head['zip'] = 'DEF'))), 'header-not-allowed'],
    'a header that must be understood': [
      changed((jwe, head) => (delete jwe['protected'], (head['crit'] = ['b64']))),
      'header-not-allowed',
    ],
    'a key that comes along': [
      changed((jwe, head) => (delete jwe['protected'], (head['jwk'] = {}))),
      'header-not-allowed',
    ],
    'another algorithm': [
      changed((jwe, head) => (delete jwe['protected'], (head['alg'] = 'dir'))),
      'algorithm-not-allowed',
    ],
    'a weaker content algorithm': [
      changed((jwe, head) => (delete jwe['protected'], (head['enc'] = 'A128CBC-HS256'))),
      'algorithm-not-allowed',
    ],
    'the member aad': [changed((jwe) => (jwe['aad'] = 'AAAA')), 'header-not-allowed'],
    'an unprotected header': [changed((jwe) => (jwe['unprotected'] = { alg: 'dir' })), 'header-not-allowed'],
    'an algorithm per receiver': [
      changed(
        (jwe) =>
          (((jwe['recipients'] as { header: Record<string, string> }[])[0] ?? { header: {} }).header['alg'] = 'dir'),
      ),
      'header-not-allowed',
    ],
    'eleven receivers': [
      changed((jwe) => (jwe['recipients'] = Array(11).fill((jwe['recipients'] as unknown[])[0]))),
      'too-many-receivers',
    ],
    'no receiver': [changed((jwe) => (jwe['recipients'] = [])), 'not-jwe'],
    'something huge': [JSON.stringify({ ciphertext: 'A'.repeat(200_000) }), 'too-large'],
    text: ['hello', 'not-jwe'],
    'half a JSON': [sealed.slice(0, 300), 'not-jwe'],
  };
  for (const [what, [text, fault]] of Object.entries(cases)) {
    it(`refuses ${what}`, async () => expect(await faultOf(text)).to.equal(fault) && undefined);
  }

  it('refuses an epk that is not on the curve', async () => {
    const off = changed((jwe) => {
      const [one] = jwe['recipients'] as { header: { epk: { x: string } } }[];
      if (one) one.header.epk.x = 'A'.repeat(43);
    });
    expect(await faultOf(off)).to.equal('damaged');
  });

  it('takes one receiver without the list, as other programs write it', async () => {
    const flat = await new FlattenedEncrypt(new TextEncoder().encode(JSON.stringify(sample)))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', cty: 'json', ...header })
      .setUnprotectedHeader({ kid: first.kid })
      .encrypt(await importJWK({ ...first.publicKey }, 'ECDH-ES+A256KW'));
    expect((await open(JSON.stringify(flat), [opening(first)], expected)).content).to.deep.equal(sample);
  });
});

describe('the profile adr-rsa', async () => {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1' },
    true,
    ['encrypt', 'decrypt'],
  );
  const { kty, n, e } = await exportJWK(pair.publicKey);
  const rsa = { kty, n, e } as SealingKey;

  it('is chosen by the key: compact, RSA-OAEP, A256GCM', async () => {
    const text = await seal(sample, { recipients: [rsa], header });
    const read = readSealed(text);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.header).to.include({ alg: 'RSA-OAEP', enc: 'A256GCM' });
    const keys = [{ kid: read.kids[0] ?? '', key: await exportJWK(pair.privateKey) }];
    expect((await openReferral(text, keys, sample.id)).payload).to.deep.equal(sample);
  });

  it('does not mix with other keys', async () => {
    const fault = await seal(sample, { recipients: [rsa, first.publicKey], header }).catch(
      (error: { fault: string }) => error.fault,
    );
    expect(fault).to.equal('keys-do-not-fit');
  });
});
