import { describe, it } from 'node:test';
import { writeDirectory } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { expect } from 'chai';
import { runWith } from '../run.fixture.ts';
import { madeUpService } from '../validate/services.fixture.ts';

const service = (number: number): Service => madeUpService(number) as unknown as Service;
const text = (services: readonly Service[], more: Partial<Directory> = {}): string =>
  writeDirectory({ schema_version: '0.1.0', services: [...services], ...more });

const diff = (old: string, now: string, ...args: readonly string[]) =>
  runWith({ 'old.json': old, 'now.json': now }, 'diff', '@in/old.json', '@in/now.json', ...args);

const wait = (weeks_min: number) => ({
  wait_times: [{ stage: 'support' as const, status: 'waiting_list' as const, weeks_min, as_of: '2026-11-01' }],
});

describe('diff', () => {
  it('says what a reader would notice', async () => {
    const before = { ...service(1), ...wait(2) };
    const after: Service = {
      ...{ ...before, ...wait(8), status: 'temporarily closed' },
      name: 'Nieuwe naam (voorbeeld)',
      phones: [{ id: service(1).id, number: '010 000 7777' }],
      languages: (before.languages ?? []).slice(0, 2),
    };
    const { out, code } = await diff(text([before, service(2)]), text([after, service(3)]));
    expect(code).to.equal(0);
    expect(out)
      .to.include(`Nieuw: ${service(3).name}`)
      .and.include(`Weg: ${service(2).name}`);
    expect(out).to.include('Status: open wordt tijdelijk dicht');
    expect(out).to.include('Telefoon: 010 000 0001 wordt 010 000 7777');
    expect(out).to.include('Wachttijd: begeleiding wachtlijst 2 wordt begeleiding wachtlijst 8');
    expect(out).to.include('Talen: Arabisch, Nederlands, Tigrinya wordt Arabisch, Nederlands');
    expect(out).to.include('1 nieuw, 1 veranderd, 1 weg, 0 gelijk.');
  });

  it('order, dates of checking and ids of parts are not noticed', async () => {
    const moved: Service = {
      ...service(1),
      assured_date: '2026-11-20',
      languages: [...(service(1).languages ?? [])].reverse(),
      phones: (service(1).phones ?? []).map((phone) => ({ ...phone, id: service(2).id })),
    };
    expect((await diff(text([service(1), service(2)]), text([service(2), moved]))).out).to.equal(
      'Een bezoeker ziet geen verschil.\n',
    );
  });

  it('in English, and for machines', async () => {
    const closed: Service = { ...service(1), status: 'defunct' };
    expect((await diff(text([service(1)]), text([closed]), '--lang', 'en')).out).to.include(
      'Status: open becomes stopped',
    );
    const said: unknown = JSON.parse((await diff(text([service(1)]), text([closed]), '--json')).out);
    expect(said)
      .to.have.nested.property('changed[0].changes[0]')
      .that.deep.equals({
        ...{ aspect: 'status', before: 'active', after: 'defunct' },
      });
  });

  it('names the successor of what is gone', async () => {
    const grave = { id: service(1).id, removed_on: '2026-11-20', successor_id: service(2).id };
    const { out } = await diff(text([service(1), service(2)]), text([service(2)], { tombstones: [grave] }));
    expect(out).to.include(`Weg: ${service(1).name} (nu ${service(2).name})`);
  });

  it('a file that cannot be read is exit 2', async () => {
    expect((await diff(text([service(1)]), '{')).code).to.equal(2);
    expect((await runWith({}, 'diff', 'one')).code).to.equal(2);
  });
});
