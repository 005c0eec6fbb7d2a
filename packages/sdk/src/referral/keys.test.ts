import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  checkKeyLog,
  checkpointOf,
  fingerprintOf,
  makeKey,
  recipientsFor,
  signKeyDirectory,
  verifyKeyDirectory,
} from './referral.ts';
import type { VerifyOptions } from './referral.ts';
import { entryOf, makeDirectory, now, serviceId, signed } from './directory.fixture.ts';

const day = 86_400;
const { signer, working, recovery, keys, jws, directory, log } = await makeDirectory();
const intruder = await makeKey('ECDSA');
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'used',
    (error: { readonly fault?: string }) => error.fault,
  );
const verify = (
  text: string,
  options: Partial<VerifyOptions> = {},
  by: Parameters<typeof verifyKeyDirectory>[1] = signer.kid,
) => verifyKeyDirectory(text, by, { now, ...options });

describe('REF-11: the directory of keys', () => {
  it('is used when the pinned municipality signed it, by thumbprint or by key', async () => {
    for (const pin of [signer.kid, { ...signer.publicKey }]) {
      const { keysFor, oneKeyOnly, hash } = await verify(jws, {}, pin);
      expect(keysFor(serviceId).map(({ role }) => role)).to.deep.equal(['working', 'recovery']);
      expect(oneKeyOnly).to.deep.equal([]);
      expect(hash).to.match(/^[\w-]{43}$/);
    }
  });

  it('a swapped key fails closed, wherever it was swapped', async () => {
    const [head, , signature] = jws.split('.');
    const swapped = { ...directory, keys: [entryOf(intruder.kid, intruder.publicKey, 'working')] };
    const content = Buffer.from(JSON.stringify(swapped)).toString('base64url');
    expect(await faultOf(verify(`${head}.${content}.${signature}`))).to.equal('signature');
    expect(await faultOf(verify(await signKeyDirectory(swapped, intruder.privateKey)))).to.equal('wrong-signer');
    expect(
      await faultOf(verify(await signKeyDirectory(swapped, intruder.privateKey), {}, { ...signer.publicKey })),
    ).to.equal('signature');
    const dressed = { ...directory, keys: [entryOf(working.kid, intruder.publicKey, 'working')] };
    expect(await faultOf(verify(await signKeyDirectory(dressed, signer.privateKey)))).to.equal('key-changed');
  });

  it('is not used without a signature, with another algorithm or as something else', async () => {
    for (const text of ['', 'x', '{}', `${btoa('{"alg":"none","typ":"sleutelgids+jws"}')}.e30.`]) {
      expect(await faultOf(verify(text)), text).to.be.oneOf(['not-signed', 'wrong-signer']);
    }
    expect(
      await faultOf(verify(await signKeyDirectory({ ...directory, keys: [{}] } as never, signer.privateKey))),
    ).to.equal('format');
    expect(
      await faultOf(verify(await signKeyDirectory({ ...directory, schemaVersion: '2.0' }, signer.privateKey))),
    ).to.equal('format');
  });

  it('is used for seven days, and not before it was signed', async () => {
    expect(await faultOf(verify(jws, { now: now + 7 * day - 1 }))).to.equal('used');
    expect(await faultOf(verify(jws, { now: now + 7 * day }))).to.equal('expired');
    expect(await faultOf(verify(jws, { now: now - day }))).to.equal('not-yet');
    const lasting = await signed(keys, signer, { exp: now + 30 * day });
    expect(await faultOf(verify(lasting.jws))).to.equal('format');
  });

  it('is not an older one than was seen before', async () => {
    const third = await makeKey('ECDH');
    const newer = await signed([...keys, entryOf(third.kid, third.publicKey, 'working')], signer, { log });
    const previous = newer.directory.checkpoint;
    expect(await faultOf(verify(newer.jws, { previous }))).to.equal('used');
    expect(await faultOf(verify(jws, { previous }))).to.equal('rolled-back');
    expect(await faultOf(verify(jws, { previous: { ...directory.checkpoint, head: 'B'.repeat(43) } }))).to.equal(
      'rolled-back',
    );
  });

  it('seals for the newest working key and the recovery key; an ended key and another service get nothing', async () => {
    const newer = await makeKey('ECDH');
    const all = [...keys, entryOf(newer.kid, newer.publicKey, 'working', { nbf: now - 60 })];
    const both = await verify((await signed(all, signer)).jws);
    expect(recipientsFor(both, serviceId)).to.deep.equal([newer.publicKey, recovery.publicKey]);
    const ended = [entryOf(working.kid, working.publicKey, 'working', { exp: now - 1 }), ...keys.slice(0, 1)];
    const none = await verify((await signed(ended, signer)).jws);
    expect(() => recipientsFor(none, serviceId)).to.throw('no-key');
    expect(() => recipientsFor(both, '00000000-0000-4000-8000-000000000000')).to.throw('no-key');
  });

  it('REF-12: says which organisation has one key only', async () => {
    const alone = await signed([entryOf(working.kid, working.publicKey, 'working')], signer);
    expect((await verify(alone.jws)).oneKeyOnly).to.deep.equal(['Praathuis (voorbeeld)']);
  });

  it('has a fingerprint to read out', async () => {
    expect(await fingerprintOf(working.kid)).to.match(/^\d{5}( \d{5}){5}$/);
    expect(await fingerprintOf(working.kid)).to.not.equal(await fingerprintOf(recovery.kid));
    expect(await fingerprintOf('A'.repeat(43))).to.equal(await fingerprintOf('A'.repeat(43)));
  });
});

describe('the log of keys', () => {
  it('holds together and leads to what was signed', async () => {
    expect(await faultOf(checkKeyLog(log, directory))).to.equal('used');
  });

  it('shows a changed, a missing, an added and a moved line', async () => {
    const [first, second] = log.entries as [(typeof log.entries)[0], (typeof log.entries)[0]];
    for (const entries of [
      [{ ...first, kid: intruder.kid }, second],
      [first],
      [second],
      [second, first],
      [],
      [first, { ...second, at: second.at + 1 }],
    ]) {
      expect(await faultOf(checkKeyLog({ entries }, directory))).to.equal('log-broken');
    }
    const unlogged = { ...directory, keys: [...keys, entryOf(intruder.kid, intruder.publicKey, 'working')] };
    expect(await faultOf(checkKeyLog(log, unlogged))).to.equal('log-broken');
  });

  it('shows that it was written anew: two people who compare checkpoints see it', async () => {
    const other = await signed([...keys].reverse(), signer);
    expect(await faultOf(checkKeyLog(other.log, other.directory))).to.equal('used');
    expect(await faultOf(checkKeyLog(other.log, other.directory, checkpointOf(log)))).to.equal('log-rewritten');
    const longer = await signed([...keys, entryOf(intruder.kid, intruder.publicKey, 'working')], signer, { log });
    expect(await faultOf(checkKeyLog(longer.log, longer.directory, checkpointOf(log)))).to.equal('used');
  });
});
