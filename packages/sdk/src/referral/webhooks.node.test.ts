import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { verifyWebhook } from './referral.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/data/crypto-vectors/standard-webhooks/vectors.json');
const skip = existsSync(file) ? false : 'the vector of Standard Webhooks is not next to the repository';

const body = '{"type":"nl.veerkracht.verwijzing-geaccepteerd"}';
const now = 1_795_255_200;
const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const base64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64');
const publicKey = `whpk_${base64(await crypto.subtle.exportKey('raw', pair.publicKey))}`;
const signature = base64(
  await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(`msg_1.${now}.${body}`)),
);
const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(now), 'webhook-signature': `v1a,${signature}` };
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'believed',
    (error: { readonly fault?: string }) => error.fault,
  );

describe('webhooks (Standard Webhooks 1.0)', () => {
  it('are believed when the hub signed them, also beside a signature of another key', async () => {
    expect(await verifyWebhook({ headers, body }, [publicKey], now)).to.deep.equal({
      id: 'msg_1',
      event: JSON.parse(body),
    });
    const both = { ...headers, 'webhook-signature': `v1a,${base64(new ArrayBuffer(64))} v1a,${signature}` };
    expect(await faultOf(verifyWebhook({ headers: both, body }, ['whpk_AAAA', publicKey], now + 299))).to.equal(
      'believed',
    );
  });

  it('are not believed when anything of them is changed, when they are old or when the key is another one', async () => {
    const not = async (change: Partial<typeof headers>, text = body, at = now, keys = [publicKey]) =>
      faultOf(verifyWebhook({ headers: { ...headers, ...change }, body: text }, keys, at));
    expect(await not({}, `${body} `)).to.equal('signature');
    expect(await not({ 'webhook-id': 'msg_2' })).to.equal('signature');
    expect(await not({ 'webhook-timestamp': String(now + 1) })).to.equal('signature');
    expect(await not({}, body, now + 301)).to.equal('old');
    expect(await not({ 'webhook-signature': `v1,${signature}` })).to.equal('signature');
    expect(await not({ 'webhook-signature': '' })).to.equal('headers');
    expect(await not({ 'webhook-timestamp': '1e9' })).to.equal('headers');
    expect(await not({}, body, now, [])).to.equal('signature');
    expect(await not({ 'webhook-signature': 'v1a,%%% x v1a' })).to.equal('signature');
  });

  it('the vector that all libraries of Standard Webhooks share', { skip }, async () => {
    const [vector] = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>[];
    if (!vector) throw new Error('no vector');
    const { secret = '', payload = '' } = vector;
    const given = {
      'webhook-id': vector['webhook-id'],
      'webhook-timestamp': String(vector['webhook-timestamp']),
      'webhook-signature': vector['signature'],
    };
    expect(
      await verifyWebhook({ headers: given, body: payload }, [secret], Number(vector['webhook-timestamp'])),
    ).to.have.property('event');
  });
});
