import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDirectory } from '@veerkracht/spec';
import { helpLines } from '@veerkracht/spec/help-lines';
import { defaultToday, makeDirectory } from './directory.ts';
import { publishKeys } from './keys.ts';
import { publish } from './publish.ts';

const { values } = parseArgs({
  options: { today: { type: 'string' }, out: { type: 'string' }, publish: { type: 'boolean' } },
});
const today = values.today ?? defaultToday;
if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
  console.error(`--today wants a date such as ${defaultToday}, not "${today}".`);
  process.exit(2);
}

const folder = values.out ?? join(import.meta.dirname, '..', 'dist', 'data');
const directory = makeDirectory(today);
await mkdir(folder, { recursive: true });
if (values.publish) {
  // Of another day: nobody has a page open that still reads them.
  await rm(join(folder, 'files'), { recursive: true, force: true });
  await publish(directory, folder, today);
  const signer = await publishKeys(directory, { data: folder, secrets: join(folder, '../keys'), today });
  await writeFile(join(folder, 'signer.txt'), `${signer}\n`);
} else await writeFile(join(folder, 'directory.json'), writeDirectory(directory));
await writeFile(join(folder, 'help-lines.json'), `${JSON.stringify(helpLines, null, 2)}\n`);
console.log(
  `${directory.services.length} made-up services and ${helpLines.length} real help lines in ${folder}, for ${today}.`,
);
