/** What was sealed is nowhere: in no table, file, log, figure, mail, webhook or page of memory. */
import { cp, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createReferrals, sealAttachment } from '@veerkracht/sdk/referral';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import { expect } from 'chai';
import { raw, sql } from '../../db/sql.ts';
import { stopProcesses } from '../process.ts';
import { openGround, sleep } from './ground.ts';
import type { Ground } from './ground.ts';

/** Letters only: digits in a row are taken for a phone number. */
const chance = (): string =>
  crypto.randomUUID().replace(/[\d-]/g, (sign) => (sign === '-' ? '' : 'ghijklmnop'.charAt(Number(sign))));
const canary = `KANARIE${chance()}`;
/** Where it is put in to be found. */
const planted = `GEPLANT${chance()}`;

/** A unique word in every text of the payload. */
const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return `${canary} ${value}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, marked(item)]));
};

/** Also when it was written as UTF-16, or in base64 at any of the three places it can begin. */
const formsOf = (word: string): readonly Buffer[] => [
  ...[Buffer.from(word), Buffer.from(word, 'utf16le')],
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.from(`${'x'.repeat(shift)}${word}`).toString('base64url');
    return Buffer.from(text.slice(4, -4));
  }),
];

const isIn = (content: Buffer, word: string): boolean => formsOf(word).some((form) => content.includes(form));

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

const hitsInFiles = async (folder: string, word: string): Promise<readonly string[]> => {
  const hits: string[] = [];
  for (const path of await filesIn(folder)) {
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (isIn(content, word)) hits.push(path);
  }
  return hits;
};

/** Pages of the memory of a process that can be read and written, as a debugger sees them. */
const memoryHits = async (pid: number, word: string): Promise<number> => {
  const maps = (await readFile(`/proc/${pid}/maps`, 'utf8')).split('\n').filter((line) => / rw/.test(line));
  const memory = await open(`/proc/${pid}/mem`, 'r');
  let hits = 0;
  for (const line of maps) {
    const [from = 0, to = 0] = (/^[\da-f]+-[\da-f]+/.exec(line)?.[0] ?? '')
      .split('-')
      .map((text) => parseInt(text, 16));
    const step = 16 * 1024 * 1024;
    for (let at = from; at < to; at += step) {
      const part = Buffer.alloc(Math.min(step + 256, to - at));
      const read = await memory.read(part, 0, part.length, at).catch(() => undefined);
      if (read && isIn(part, word)) hits += 1;
    }
  }
  await memory.close();
  return hits;
};

const tablesOf = async ({ db }: Ground): Promise<Buffer> => {
  const names = await db.ask<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const texts: string[] = [];
  for (const { name } of names) {
    const rows = await db.ask<{ text: string }>(raw(`select t::text as text from ${name} t`));
    texts.push(name, ...rows.map(({ text }) => text));
  }
  return Buffer.from(texts.join('\n'));
};

const absent = process.platform !== 'linux' && 'reads the memory of a process as Linux shows it';

describe('the canary', { skip: absent }, () => {
  let ground: Ground;
  before(async () => {
    ground = await openGround();
    await ground.startHub();
  });
  after(async () => {
    await ground.stop();
    await stopProcesses();
  });

  it('is in no place that the hub writes, tells or thinks, and the search would have found it', async () => {
    const { replyTo: _, id: _id, replaces: _old, serviceId, urgency, ...rest } = sampleReferral;
    const id = crypto.randomUUID();
    const bytes = new TextEncoder().encode(canary.repeat(2000));
    const file = await sealAttachment({ number: 0, name: `${canary}.pdf`, type: 'application/pdf', bytes });
    const payload = { ...(marked(rest) as typeof rest), id, serviceId, urgency, attachments: [file.manifest] };
    const sender = createReferrals({ hub: ground.url, signer: ground.keys.signer.kid });
    const sealed = await sender.prepare(payload, [file]);
    await sender.send(sealed, { idempotencyKey: crypto.randomUUID() });
    await sender.sendAttachments(sealed.link, [file]);
    const inbox = ground.inbox();
    const opened = await inbox.open(id);
    expect(JSON.stringify(opened.payload).split(canary).length).to.be.greaterThan(25);
    expect(Buffer.from(await inbox.attachment(opened, file.manifest)).toString()).to.include(canary);
    await inbox.say(opened, canary);
    await inbox.answer(opened, { to: 'accepted', words: { text: canary } });
    await sender.message(sealed.link, {
      ...{ schemaVersion: '1.0', id: crypto.randomUUID(), referralId: id, from: 'person' },
      ...{ sentAt: new Date().toISOString(), text: canary },
    });
    while (ground.reader.caught.length < 2 || ground.office.caught.length < 1) await sleep(100);
    const metrics = await (await fetch(`${ground.url}/metrics`)).text();

    // A word that is known to be there: in what the hub may read, it is found everywhere.
    const told = await fetch(`${ground.url}/v1/reports`, {
      method: 'POST',
      body: JSON.stringify({ serviceId, reason: 'other', note: planted }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(told.status).to.equal(201);
    await ground.db.ask(raw('checkpoint'));
    const pid = ground.hub().process.pid ?? 0;
    expect(await memoryHits(pid, planted), 'the planted word in memory').to.be.greaterThan(0);
    expect(isIn(await tablesOf(ground), planted), 'the planted word in the tables').to.equal(true);
    const backup = await mkdtemp(join(tmpdir(), 'veerkracht-backup-'));
    await cp(join(ground.folder, 'database', 'data'), backup, { recursive: true });
    expect(await hitsInFiles(backup, planted), 'the planted word in a backup').not.to.deep.equal([]);

    const said = JSON.stringify([ground.hub().lines, metrics, ground.office.caught, ground.reader.caught]);
    expect(said)
      .to.include('nl.veerkracht.verwijzing-verzonden')
      .and.include('Er is een bericht')
      .and.include('processing');
    const secret = sealed.link.keys.secret;
    for (const word of [canary, secret]) {
      expect(await memoryHits(pid, word), 'memory of the hub').to.equal(0);
      expect(isIn(await tablesOf(ground), word), 'tables and audit').to.equal(false);
      expect(isIn(Buffer.from(said), word), 'logs, metrics, mails and webhooks').to.equal(false);
      expect(await hitsInFiles(ground.folder, word), 'files of the database').to.deep.equal([]);
      expect(await hitsInFiles(backup, word), 'a backup').to.deep.equal([]);
    }
    await rm(backup, { recursive: true, force: true });
  });
});
