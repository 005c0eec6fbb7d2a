import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { AttachmentError, openAttachment, sealAttachment, sealChunk } from './referral.ts';

/** Made by another program (`cryptography` of Python): who can make these can send us files. */
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, 'attachment-vectors.fixture.json'), 'utf8'),
) as readonly {
  readonly name: string;
  readonly cek: string;
  readonly prefix: string;
  readonly chunk: number;
  readonly isLast: boolean;
  readonly plaintext: string;
  readonly ciphertext: string;
}[];

const mebibyte = 1024 * 1024;
const fileOf = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251);
const sealed = (bytes: Uint8Array<ArrayBuffer>) =>
  sealAttachment({ number: 0, name: 'brief.pdf', type: 'application/pdf', bytes });
const faultOf = (done: Promise<unknown>) =>
  done.then(
    () => 'opened',
    (error: unknown) => (error instanceof AttachmentError ? error.fault : String(error)),
  );

describe('files that go along', () => {
  for (const size of [0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte]) {
    it(`of ${size} bytes come out as they went in`, async () => {
      const { manifest, chunks } = await sealed(fileOf(size));
      expect(chunks.length).to.equal(Math.max(1, Math.ceil(size / mebibyte)));
      expect(Buffer.compare(await openAttachment(manifest, chunks), fileOf(size))).to.equal(0);
    });
  }

  it('do not open when a chunk is missing, twice there, in another place, changed or of another file', async () => {
    const { manifest, chunks } = await sealed(fileOf(3 * mebibyte));
    const other = await sealed(fileOf(3 * mebibyte));
    const [a, b, c] = chunks as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
    const bad = b.slice();
    bad[5] = (bad[5] ?? 0) ^ 1;
    for (const wrong of [
      [a, b],
      [b, c],
      [a, b, b],
      [a, a, c],
      [b, a, c],
      [a, c, b],
      [a, bad, c],
      [a, b, c, c],
      [a, other.chunks[1] ?? a, c],
      [],
    ]) {
      expect(await faultOf(openAttachment(manifest, wrong))).to.equal('chunks');
    }
    // A shorter file with the same key: its last chunk does not say that it is the last.
    expect(await faultOf(openAttachment({ ...manifest, size: 2 * mebibyte }, [a, b]))).to.equal('chunks');
    expect(await faultOf(openAttachment({ ...manifest, sha256: '0'.repeat(64) }, chunks))).to.equal('content');
  });

  it('are of a kind and a size that may go along', async () => {
    const file = { number: 0, name: 'x', type: 'application/pdf', bytes: fileOf(1) };
    expect(await faultOf(sealAttachment({ ...file, type: 'text/html' }))).to.equal('type');
    expect(await faultOf(sealAttachment({ ...file, bytes: fileOf(10 * mebibyte + 1) }))).to.equal('size');
    expect(await faultOf(sealAttachment({ ...file, number: 5 }))).to.equal('many');
  });

  for (const { name, cek, prefix, chunk, isLast, plaintext, ciphertext } of vectors) {
    it(`vector: ${name}`, async () => {
      const bytes = new Uint8Array(Buffer.from(plaintext, 'hex'));
      expect(Buffer.from(await sealChunk({ cek, prefix }, chunk, isLast, bytes)).toString('hex')).to.equal(ciphertext);
    });
  }
});
