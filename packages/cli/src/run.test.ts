import { describe, it } from 'node:test';
import { parseDirectory } from '@veerkracht/spec';
import { expect } from 'chai';
import { runWith } from './run.fixture.ts';
import type { Ran } from './run.fixture.ts';

const services = 'id,organization_id,name,status\n1,10,Huiskamer,active\n';
const organizations = 'id,name,description\n10,Stichting,Helpt\n';

const couldNotRun = ({ code, out, err, written }: Ran, sentence: RegExp): void => {
  expect(code).to.equal(2);
  expect(err).to.match(sentence);
  expect(`${out}${err}`).to.not.match(/\bat .*\.[jt]s:\d|undefined|\[object/);
  expect(written).to.equal(undefined);
};

describe('the command line', () => {
  it('explains itself, in Dutch or in English', async () => {
    expect((await runWith({}, '--help')).out).to.include('Gebruik: veerkracht');
    expect((await runWith({}, 'import', '--help', '--lang', 'en')).out).to.include('Usage: veerkracht');
  });

  it('does not run an unknown command or option', async () => {
    couldNotRun(await runWith({}, 'constructor'), /Deze opdracht ken ik niet/);
    couldNotRun(await runWith({}, 'import', '@in', '--nope'), /Deze opties begrijp ik niet/);
    couldNotRun(await runWith({}, 'import'), /Noem een map of bestand/);
    couldNotRun(await runWith({}, 'import', 'x', '--lang', 'fr'), /--lang nl/);
    couldNotRun(await runWith({}, 'import', 'x', '--timezone', 'Mars/Base'), /Tijdzone Mars\/Base bestaat niet/);
  });
});

describe('input that cannot be read', () => {
  const broken: Readonly<Record<string, readonly [files: Record<string, string | Uint8Array>, sentence: RegExp]>> = {
    'a file that is not there': [{}, /is er niet/],
    'a JSON of 0 bytes': [{ 'a.json': '' }, /a\.json is leeg/],
    'JSON that stops half-way': [{ 'a.json': '{"services": [{"id"' }, /geen goede JSON/],
    'a CSV of 0 bytes': [{ 'services.csv': '' }, /Hier staan geen diensten in/],
    'a quote that is never closed': [{ 'services.csv': 'id,name\n1,"Huis\n' }, /services\.csv is geen goede CSV/],
    'a quote in the middle': [{ 'services.csv': 'id,name\n1,Hu"is"\n' }, /services\.csv is geen goede CSV/],
    'another encoding': [{ 'services.csv': new Uint8Array([0x69, 0x64, 0x0a, 0xe9, 0x0a]) }, /geen tekst in UTF-8/],
    'bytes that are no text': [{ 'services.csv': 'id,name\n1,\0\n' }, /geen tekst in UTF-8/],
    'a folder without data': [{ 'readme.txt': 'hello' }, /Hier staan geen diensten in/],
  };
  for (const [what, [files, sentence]] of Object.entries(broken)) {
    it(`${what}: one sentence, exit 2, nothing written`, async () => {
      couldNotRun(await runWith(files, 'import', '@in'), sentence);
    });
  }

  it('deep nesting does not end in a stack', async () => {
    const deep = `{"id":"00000000-0000-4000-8000-000000000001","name":"x","status":"active","deep":${'['.repeat(20000)}${']'.repeat(20000)}}`;
    const { code, written } = await runWith({ 'a.json': deep }, 'import', '@in');
    expect(code).to.be.at.most(2);
    if (written) expect(parseDirectory(JSON.parse(written)).services).to.have.length(1);
  });

  it('never leaves an empty directory where a good one stood', async () => {
    const { code, out, written } = await runWith({ 'a.json': '[{"hello":"world"}]' }, 'import', '@in');
    expect([code, written]).to.deep.equal([1, undefined]);
    expect(out).to.include('Niets geschreven');
  });

  it('says so when it cannot write', async () => {
    couldNotRun(
      await runWith({ 'services.csv': services }, 'import', '@in', '--out', '/dev/null/no/such'),
      /kan niet schrijven/,
    );
  });
});

describe('input that is odd', () => {
  const parsed = ({ written }: Ran) => parseDirectory(JSON.parse(written ?? 'null'));

  it('reads a byte order mark, semicolons, tabs and old line ends', async () => {
    for (const text of [
      `\uFEFF${services}`,
      services.replaceAll(',', ';'),
      services.replaceAll(',', '\t'),
      services.replaceAll('\n', '\r\n'),
    ]) {
      const ran = await runWith({ 'services.csv': text, 'organizations.csv': organizations }, 'import', '@in');
      expect(parsed(ran).services.map(({ name }) => name)).to.deep.equal(['Huiskamer']);
      expect(parsed(ran).services[0]?.organization?.name).to.equal('Stichting');
    }
  });

  it('keeps quotes, line ends and signs in a text', async () => {
    const ran = await runWith(
      { 'services.csv': 'id,name,status,description\n1,"De ""Kreek"", thuis",active,"een\ntwee"\n' },
      'import',
      '@in',
    );
    expect(parsed(ran).services[0]).to.include({ name: 'De "Kreek", thuis', description: 'een\ntwee' });
  });

  it('leaves out numbers that are no numbers, and says so', async () => {
    const csv = 'id,name,status,minimum_age,maximum_age\n1,Huis,active,1e999,veertig\n';
    const ran = await runWith({ 'services.csv': csv }, 'import', '@in');
    expect(ran.code).to.equal(1);
    expect(parsed(ran).services[0]).to.not.have.any.keys('minimum_age', 'maximum_age');
    expect(ran.out).to.match(/DIR-2 +2 /);
  });

  it('a column called __proto__ is a column', async () => {
    const ran = await runWith({ 'services.csv': 'id,name,status,__proto__\n1,Huis,active,x\n' }, 'import', '@in');
    expect(ran.code).to.equal(0);
    expect(parsed(ran).services).to.have.length(1);
  });

  it('shows no control characters of the source', async () => {
    const ran = await runWith({ 'services.csv': 'id,name\n1,\u001b[31mrood\n' }, 'import', '@in');
    expect(ran.out).to.not.include('\u001b');
  });

  it('warnings alone are exit 0, an error is exit 1', async () => {
    expect(
      (await runWith({ 'services.csv': services, 'organizations.csv': organizations }, 'import', '@in')).code,
    ).to.equal(0);
    expect((await runWith({ 'services.csv': 'id,name\n1,Huis\n' }, 'import', '@in')).code).to.equal(1);
  });

  it('has a form for machines', async () => {
    const { out } = await runWith({ 'services.csv': services }, 'import', '@in', '--json');
    const said = JSON.parse(out) as { counts: unknown; rules: unknown };
    expect(said.counts).to.deep.equal({ received: 1, kept: 1, dropped: 0 });
    expect(said.rules).to.include({ 'DIR-19': 1, 'DIR-20': 1 });
  });
});
