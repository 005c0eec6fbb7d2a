/**
 * What every `DirectorySource` promises, whatever it reads from. @module
 */
import { isSourceError } from '../source-error.ts';
import { Deviation, type Check } from './check.ts';
import { hostileServices, sampleServices } from './sample.ts';
import { fieldsOf, readAll, samplePageSize, withSource, type SourceTarget } from './source-target.ts';
import { stoppingChecks } from './source-stopping-checks.ts';

const services = sampleServices(samplePageSize * 2 + 1);
const ids = services.map(({ id }) => id);

const expectEqual = (found: unknown, wanted: unknown, what: string): void => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (left !== right) throw new Deviation(`${what}: ${left} in the place of ${right}`);
};

const sorted = (values: readonly unknown[]): readonly string[] => values.map(String).sort();

/** What a rejected promise was rejected with. */
const failureOf = async (reading: Promise<unknown>): Promise<unknown> => {
  try {
    await reading;
  } catch (error) {
    return error;
  }
  throw new Deviation('the reading ended as if all was well');
};

const isRight = (field: string, value: unknown): boolean => {
  if (field === 'total') return Number.isInteger(value);
  return field === 'generatedAt' ? !Number.isNaN(Date.parse(String(value))) : Array.isArray(value);
};

const contentChecks: readonly Check<SourceTarget>[] = [
  {
    id: 'SRC-1',
    title: 'every service comes, and comes once',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        expectEqual(sorted(fieldsOf(await readAll(source), 'id')), sorted(ids), 'ids');
        return undefined;
      }),
  },
  {
    id: 'SRC-2',
    title: 'where a page says how many services there are in all, it is right',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        const totals = (await readAll(source)).flatMap(({ total }) => total ?? []);
        expectEqual(
          totals,
          totals.map(() => services.length),
          'totals',
        );
        return totals.length === 0 ? { notOffered: 'no page has a total' } : undefined;
      }),
  },
  {
    id: 'SRC-3',
    title: 'reading again gives the same in the same order',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        const first = fieldsOf(await readAll(source), 'id');
        expectEqual(fieldsOf(await readAll(source), 'id'), first, 'ids the second time');
        return undefined;
      }),
  },
  {
    id: 'SRC-4',
    title: 'two readings at the same time do not disturb each other',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        const readings = await Promise.all([readAll(source), readAll(source), readAll(source)]);
        for (const pages of readings) expectEqual(sorted(fieldsOf(pages, 'id')), sorted(ids), 'ids');
        return undefined;
      }),
  },
  {
    id: 'SRC-5',
    title: 'what a reader does with a page changes nothing for another',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        for (const page of await readAll(source)) {
          for (const one of page.services) Object.assign(one as object, { name: 'changed' });
          (page.services as unknown[]).length = 0;
        }
        const names = services.map(({ name }) => name);
        expectEqual(sorted(fieldsOf(await readAll(source), 'name')), sorted(names), 'names');
        return undefined;
      }),
  },
  {
    id: 'SRC-6',
    title: 'a page is lists of unread things, and a day',
    run: (target) =>
      withSource(target, services, 'fine', async ({ source }) => {
        for (const page of await readAll(source)) {
          for (const [field, value] of Object.entries(page)) {
            if (!isRight(field, value)) throw new Deviation(`${field} is ${JSON.stringify(value)?.slice(0, 80)}`);
          }
          if (!('services' in page)) throw new Deviation('a page has no services');
        }
        return undefined;
      }),
  },
  {
    id: 'SRC-7',
    title: 'texts come as they are, also when they look like something else',
    run: (target) =>
      withSource(target, hostileServices, 'fine', async ({ source }) => {
        const names = hostileServices.map(({ name }) => name);
        expectEqual(sorted(fieldsOf(await readAll(source), 'name')), sorted(names), 'names');
        return undefined;
      }),
  },
  {
    id: 'SRC-8',
    title: 'a directory without services is read to its end',
    run: (target) =>
      withSource(target, [], 'fine', async ({ source }) => {
        expectEqual(fieldsOf(await readAll(source), 'id'), [], 'ids');
        return undefined;
      }),
  },
];

const faults = new Set(['offline', 'timeout', 'refused', 'server', 'not-found', 'format', 'empty']);

const failureChecks: readonly Check<SourceTarget>[] = [
  {
    id: 'SRC-20',
    title: 'a failure is a SourceError with a known fault and an address without query',
    run: (target) =>
      withSource(target, services, 'broken', async ({ source }) => {
        const error = await failureOf(readAll(source));
        if (!isSourceError(error)) throw new Deviation(`it failed with ${String(error)}`);
        if (!faults.has(error.fault)) throw new Deviation(`the fault is ${String(error.fault)}`);
        if (/[?#]/.test(error.url)) throw new Deviation(`the address is ${error.url}`);
        return undefined;
      }),
  },
  {
    id: 'SRC-21',
    title: 'what came before a failure is given, and then the failure',
    run: (target) =>
      withSource(target, services, 'breaks-off', async ({ source }) => {
        const seen: unknown[] = [];
        const reading = (async () => {
          for await (const page of source.pages({})) seen.push(...page.services);
        })();
        const ended = await reading.then(
          () => true,
          () => false,
        );
        if (seen.length === 0) throw new Deviation('no page came, though the first was there');
        if (ended && seen.length < services.length) throw new Deviation('the reading ended as if all was well');
        return ended ? { notOffered: 'everything comes on one page' } : undefined;
      }),
  },
  {
    id: 'SRC-22',
    title: 'after a failure the same source can be read again',
    run: (target) =>
      withSource(target, services, 'recovers', async ({ source }) => {
        await failureOf(readAll(source));
        expectEqual(sorted(fieldsOf(await readAll(source), 'id')), sorted(ids), 'ids the second time');
        return undefined;
      }),
  },
];

export const sourceChecks: readonly Check<SourceTarget>[] = [...contentChecks, ...stoppingChecks, ...failureChecks];
