/** The code on the page for vendors is run as it stands there, against a hub that keeps the contract. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { referralEvent } from '@veerkracht/spec/referral';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import { makeDirectory, now } from './directory.fixture.ts';
import { createFakeHub, receiverToken } from './fake-hub.fixture.ts';
import type { FakeHub } from './fake-hub.fixture.ts';
import { createReferrals, openMessage, replyOpeningKey } from './referral.ts';
import type { SentReferral } from './referral.ts';

const home = resolve(import.meta.dirname, '..', '..');
const page = readFileSync(resolve(home, '..', '..', 'docs', 'referral-for-vendors.md'), 'utf8');
const block = (language: string): string => {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(page)?.[1];
  if (found === undefined) throw new Error(`the page has no ${language}`);
  return found;
};
const python = '/usr/bin/python3';
const withoutPython =
  spawnSync(python, ['-c', 'import jwcrypto']).status === 0 ? false : 'python3-jwcrypto is not here';
const run = promisify(execFile);

const { replyTo: _, ...payload } = sampleReferral;
let server: Server;
let hub: FakeHub;
let sent: SentReferral;
let folder: string;
let env: NodeJS.ProcessEnv;
const made = await makeDirectory();
const sender = () =>
  createReferrals({ hub: 'https://hub.example', signer: made.signer.kid, fetch: hub.fetch, now: () => now * 1000 });

before(async () => {
  hub = createFakeHub({ directory: made.jws, log: made.log });
  sent = await sender().send(await sender().prepare(payload), { idempotencyKey: 'a' });
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '', headers } = request;
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      const given = { authorization: headers.authorization ?? '' };
      void hub.fetch(`https://hub.example${url}`, { method, headers: given, ...body }).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  folder = mkdtempSync(join(tmpdir(), 'veerkracht-'));
  const { kid, privateKey } = made.working;
  writeFileSync(join(folder, 'key.json'), JSON.stringify({ kid, key: privateKey }));
  const { port } = server.address() as AddressInfo;
  env = { ...process.env, HUB: `http://127.0.0.1:${port}`, TOKEN: receiverToken, KEY_FILE: join(folder, 'key.json') };
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('docs/referral-for-vendors.md', () => {
  it('the Python on it opens what was sealed in a browser', { skip: withoutPython }, async () => {
    const { stdout } = await run(python, ['-c', block('python')], { env });
    expect(stdout).to.equal(`${payload.id} ${payload.why}\n`);
  });

  it('the Node on it, 30 lines, opens it and answers; the answer is read with the link', async () => {
    const code = block('js');
    expect(code.trim().split('\n').length).to.be.at.most(31);
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], { env, cwd: home });
    expect(stdout).to.include(`${payload.id}: ${payload.why} (ti, interpreter: yes)`);
    const { link } = sent.sealed;
    expect((await sender().status(link)).items.at(-1)).to.include({ state: 'waitlisted', expectedWeeks: 6 });
    const [answer] = await sender().messages(link);
    const said = await openMessage(answer?.sealed ?? '', [await replyOpeningKey(link.keys)], payload.id);
    expect(said.text).to.include('6 weken');
  });

  it('scenario 39: the event on it is one', () => {
    expect(referralEvent.safeParse(JSON.parse(block('json'))).success).to.equal(true);
  });
});
