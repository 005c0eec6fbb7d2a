import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { madeUpService } from './services.fixture.ts';

const writing = (file: string) => {
  const stream = createWriteStream(file);
  return {
    write: async (part: string): Promise<void> => {
      if (!stream.write(part)) await once(stream, 'drain');
    },
    end: async (): Promise<void> => {
      stream.end();
      await once(stream, 'close');
    },
  };
};

/** A file of any size, part by part. */
export const written = async (file: string, parts: Iterable<string>): Promise<void> => {
  const { write, end } = writing(file);
  for (const part of parts) await write(part);
  await end();
};

type Part = Readonly<Record<string, unknown>>;
type Line = readonly unknown[];

const first = (of: Part, field: string): Part => (of[field] as readonly Part[])[0] ?? {};
const placeOf = (service: Part): Part => first(service, 'service_at_locations');
const locationOf = (service: Part): Part => placeOf(service)['location'] as Part;
const valuesOf = (of: Part, columns: readonly string[]): Line => columns.map((column) => of[column]);

const serviceColumns = ['id', 'organization_id', 'name', 'status', 'description', 'url', 'email', 'assured_date'];
const addressColumns = ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'];
const hourColumns = ['id', 'freq', 'byday', 'opens_at', 'closes_at', 'timezone_id'];

/** For every table of HSDS its columns, and its row for a service. */
const tables: Readonly<Record<string, readonly [columns: readonly string[], row: (service: Part) => Line]>> = {
  services: [serviceColumns, (one) => valuesOf(one, serviceColumns)],
  phones: [['service_id', 'id', 'number'], (one) => [one['id'], ...valuesOf(first(one, 'phones'), ['id', 'number'])]],
  locations: [
    ['id', 'location_type', 'latitude', 'longitude'],
    (one) => valuesOf(locationOf(one), ['id', 'location_type', 'latitude', 'longitude']),
  ],
  addresses: [
    ['location_id', ...addressColumns],
    (one) => [locationOf(one)['id'], ...valuesOf(first(locationOf(one), 'addresses'), addressColumns)],
  ],
  service_at_location: [
    ['id', 'service_id', 'location_id'],
    (one) => [placeOf(one)['id'], one['id'], locationOf(one)['id']],
  ],
  schedules: [['service_id', ...hourColumns], (one) => [one['id'], ...valuesOf(first(one, 'schedules'), hourColumns)]],
};
const organizationColumns = ['id', 'name', 'description'];
const organizations = 5000;

const csv = (cells: Line): string => `${cells.map((cell) => `"${String(cell ?? '')}"`).join(',')}\n`;

/** The services of `madeUpService` as a package of HSDS tables in a folder. */
export const writeTables = async (folder: string, count: number): Promise<void> => {
  const open = async (name: string, columns: readonly string[]) => {
    const file = writing(join(folder, `${name}.csv`));
    await file.write(csv(columns));
    return file;
  };
  const given = await open('organizations', organizationColumns);
  const files = await Promise.all(
    Object.entries(tables).map(async ([name, [columns, row]]) => ({ file: await open(name, columns), row })),
  );
  for (let at = 0; at < count; at += 1) {
    const service = madeUpService(at);
    for (const { file, row } of files) await file.write(csv(row(service)));
    if (at < organizations) await given.write(csv(valuesOf(service['organization'] as Part, organizationColumns)));
  }
  await Promise.all([given, ...files.map(({ file }) => file)].map(({ end }) => end()));
};
