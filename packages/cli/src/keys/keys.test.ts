import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { openReferral, recipientsFor, seal, verifyKeyDirectory } from '@veerkracht/sdk/referral';
import type { OpeningKey } from '@veerkracht/sdk/referral';
import { sampleReferral as sample } from '@veerkracht/spec/referral/sample';
import { run } from '../run.ts';

const { serviceId } = sample;
let folder: string;
const at = (...names: readonly string[]) => join(folder, ...names);
const seconds = (today: string) => Date.parse(today) / 1000;
const keys = async (today: string, ...args: readonly string[]) => {
  const said = { out: '', err: '' };
  const code = await run(['keys', ...args], {
    out: (text) => void (said.out += `${text}\n`),
    err: (text) => void (said.err += `${text}\n`),
    today,
  });
  return { code, ...said };
};
const json = async <T>(...names: readonly string[]) => JSON.parse(await readFile(at(...names), 'utf8')) as T;
const publish = (today: string, ...files: readonly string[]) =>
  keys(
    today,
    'publish',
    ...files,
    '--signer',
    at('city', 'signer.private.json'),
    '--issuer',
    'Dordrecht',
    '--out',
    at('www'),
  );
const watch = async (today: string, ...more: readonly string[]) => {
  const { kid } = await json<{ kid: string }>('city', 'signer.public.json');
  const where = ['--directory', at('www', 'key-directory.jws'), '--log', at('www', 'key-log.json'), '--signer', kid];
  return keys(today, 'watch', at('org', 'public.json'), ...where, ...more);
};
const directoryOf = async (today: string) => {
  const { kid } = await json<{ kid: string }>('city', 'signer.public.json');
  const text = (await readFile(at('www', 'key-directory.jws'), 'utf8')).trim();
  return verifyKeyDirectory(text, kid, { now: seconds(today) });
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
});
after(() => rm(folder, { recursive: true }));

describe('veerkracht keys, from the first day to a replaced key', () => {
  it('make: two keys that only their owner can read, and one file for the municipality', async () => {
    const made = await keys(
      '2026-11-21',
      'make',
      '--out',
      at('org'),
      '--service',
      serviceId,
      '--organisation',
      'Praathuis',
    );
    expect(made.code).to.equal(0);
    expect(made.out.match(/\d{5}( \d{5}){5}/g)).to.have.length(2);
    expect((await readdir(at('org'))).sort()).to.deep.equal([
      'public.json',
      'recovery.private.json',
      'working.private.json',
    ]);
    for (const name of ['working.private.json', 'recovery.private.json']) {
      expect((await stat(at('org', name))).mode & 0o777).to.equal(0o600);
    }
    expect(await readFile(at('org', 'public.json'), 'utf8')).to.not.include('"d"');
  });

  it('make: never writes over a key', async () => {
    const before = await readFile(at('org', 'working.private.json'), 'utf8');
    const again = await keys('2026-11-21', 'make', '--out', at('org'), '--service', serviceId, '--organisation', 'X');
    expect(again.code).to.equal(2);
    expect(await readFile(at('org', 'working.private.json'), 'utf8')).to.equal(before);
  });

  it('publish: a signed directory for which a referral can be sealed, that the working key opens', async () => {
    expect((await keys('2026-11-21', 'make', '--signer', '--out', at('city'))).code).to.equal(0);
    expect(await publish('2026-11-21', at('org', 'public.json'))).to.deep.include({ code: 0, err: '' });
    const verified = await directoryOf('2026-11-21');
    const header = { typ: 'verwijzing+jwe', ref: sample.id, iat: 0, dir: verified.hash } as const;
    const sealed = await seal(sample, { recipients: recipientsFor(verified, serviceId), header });
    for (const name of ['working.private.json', 'recovery.private.json']) {
      expect((await openReferral(sealed, [await json<OpeningKey>('org', name)], sample.id)).findings).to.deep.equal([]);
    }
  });

  it('publish: again a week later, nothing new in the log', async () => {
    expect((await publish('2026-11-26', at('org', 'public.json'))).out).to.include('0 nieuwe regels');
    expect((await directoryOf('2026-11-26')).directory.checkpoint.size).to.equal(2);
  });

  it('watch: all is well', async () => {
    expect(await watch('2026-11-26', '--seen', at('seen.json'))).to.deep.include({ code: 0, err: '' });
  });

  it('REF-13: rotate: seals for the new key, the old one opens for 30 more days', async () => {
    expect((await keys('2026-11-27', 'rotate', at('org'))).code).to.equal(0);
    expect((await publish('2026-11-27', at('org', 'public.json'))).out).to.include('3 sleutels, 2 nieuwe regels');
    const log = await json<{ entries: { action: string }[] }>('www', 'key-log.json');
    expect(log.entries.map(({ action }) => action)).to.deep.equal(['added', 'added', 'added', 'replaced']);
    const { kid } = await json<{ kid: string }>('org', 'working.private.json');
    const verified = await directoryOf('2026-11-27');
    expect(verified.keysFor(serviceId)[0]?.kid).to.equal(kid);
    expect((await watch('2026-11-27', '--seen', at('seen.json'))).code).to.equal(0);
    await publish('2026-12-27', at('org', 'public.json'));
    expect((await directoryOf('2026-12-27')).directory.keys).to.have.length(2);
    expect((await watch('2026-12-27', '--seen', at('seen.json'))).code).to.equal(0);
  });

  it('watch: a key that is not yours, one that is gone, an expired directory and a log that was written anew', async () => {
    await keys('2026-12-27', 'make', '--out', at('other'), '--service', serviceId, '--organisation', 'Praathuis');
    await publish('2026-12-27', at('org', 'public.json'), at('other', 'public.json'));
    const stranger = await watch('2026-12-27');
    expect([stranger.code, stranger.err.match(/niet van u/g)?.length]).to.deep.equal([1, 2]);
    await publish('2026-12-27', at('other', 'public.json'));
    expect((await watch('2026-12-27')).err).to.include('staat er niet meer in');
    await publish('2026-12-28', at('org', 'public.json'));
    expect((await watch('2027-01-05')).err).to.include('(expired)');
    await rm(at('www'), { recursive: true });
    await publish('2026-12-28', at('org', 'public.json'));
    const anew = await watch('2026-12-28', '--seen', at('seen.json'));
    expect([anew.code, anew.err]).to.satisfy(
      ([code, err]: [number, string]) => code === 1 && /rolled-back|log-rewritten/.test(err),
    );
  });

  it('publish: not with a broken log, and not with a key that two files tell differently', async () => {
    const log = await json<{ entries: { at: number }[] }>('www', 'key-log.json');
    await writeFile(at('www', 'key-log.json'), JSON.stringify({ entries: log.entries.slice(1) }));
    const jws = await readFile(at('www', 'key-directory.jws'), 'utf8');
    expect((await publish('2026-12-28', at('org', 'public.json'))).code).to.equal(1);
    expect(await readFile(at('www', 'key-directory.jws'), 'utf8')).to.equal(jws);
    const { keys: entries } = await json<{ keys: { exp: number }[] }>('org', 'public.json');
    await writeFile(at('changed.json'), JSON.stringify({ keys: entries.map((one) => ({ ...one, exp: one.exp + 1 })) }));
    expect((await publish('2026-12-28', at('org', 'public.json'), at('changed.json'))).err).to.include('twee keer');
  });

  it('REF-12: warns about an organisation with one key', async () => {
    const { keys: entries } = await json<{ keys: { role: string }[] }>('other', 'public.json');
    await writeFile(at('alone.json'), JSON.stringify({ keys: entries.filter(({ role }) => role === 'working') }));
    const out = await keys(
      '2026-12-28',
      'publish',
      at('alone.json'),
      '--signer',
      at('city', 'signer.private.json'),
      '--issuer',
      'D',
      '--out',
      at('www2'),
    );
    expect(out.out).to.include('maar 1 sleutel');
  });

  it('says in the language of the reader how it is used', async () => {
    for (const args of [[], ['make'], ['publish'], ['rotate'], ['watch'], ['turn']]) {
      const said = await keys('2026-11-21', ...args);
      expect([said.code, said.err.includes('veerkracht keys')], args.join(' ')).to.deep.equal([2, true]);
    }
    expect((await keys('2026-11-21', 'make', '--lang', 'en')).err).to.include('Give --out');
    expect(
      (await keys('2026-11-21', 'watch', at('none.json'), '--directory', 'x', '--log', 'x', '--signer', 'x')).code,
    ).to.equal(2);
  });
});
