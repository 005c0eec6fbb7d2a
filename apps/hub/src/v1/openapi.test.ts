import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import * as z from 'zod/mini';
import { fixtureFile } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';
import { feed, problem } from './schemas.ts';

const rules = resolve(import.meta.dirname, '../../../../../shared/data/adr/adr-2.2.0-linter.yaml');
const absent = !existsSync(rules) && 'the linter of the API Design Rules is not beside the repository';

const lint = async (file: string): Promise<string> => {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js');
  const asked = [cli, 'lint', file, '--ruleset', rules, '--format', 'json', '--quiet'];
  const env = { PATH: process.env['PATH'] ?? '', SCARF_ANALYTICS: 'false' };
  // Spectral ends with 1 when it finds an error; what it found is in its output all the same.
  const run = promisify(execFile)(process.execPath, asked, { env }).catch((error: { stdout?: string }) => error);
  return (await run).stdout ?? '';
};

describe('the description of /v1', () => {
  let hub: TestHub;
  let folder: string;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-openapi-'));
  });
  after(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has no error by the Dutch API Design Rules 2.2.0', { skip: absent }, async () => {
    const file = join(folder, 'openapi.json');
    const description = await (await hub.get('/v1/openapi.json')).text();
    const found = async (text: string) => {
      await writeFile(file, text);
      const said = JSON.parse((await lint(file)).replace(/^[^[]*/, '')) as { code: string; severity: number }[];
      return said.filter(({ severity }) => severity === 0).map(({ code }) => code);
    };
    expect(await found(description)).to.deep.equal([]);
    expect(await found(description.replace('modifiedAfter', 'modified_after'))).to.deep.equal([
      'nlgov:query-keys-camel-case',
    ]);
  });

  it('is what it answers, with its version', async () => {
    const changes = await hub.get('/v1/changes');
    expect(z.safeParse(feed, await changes.json()).error).to.equal(undefined);
    for (const path of ['/v1/changes?x=1', '/v1/changes/']) {
      const response = await hub.get(path);
      expect(response.headers.get('API-Version')).to.equal('1.0.0');
      if (response.status === 400) expect(z.safeParse(problem, await response.json()).success).to.equal(true);
    }
  });
});
