import { findChromium } from '../chromium.mjs';
import { run, say, Stop } from '../process.mjs';
import { files } from '../workspace.mjs';
import { buildEmbed } from './build.mjs';

/** Every bench, or those whose path holds one of the given words. */
export default async function bench(words) {
  const benches = files('{packages,apps}/*/bench/**/*.bench.{ts,mjs}').filter(
    (path) => words.length === 0 || words.some((word) => path.includes(word)),
  );
  if (benches.length === 0) throw new Stop('There is no such bench: they are the files bench/*.bench.ts of a package.');
  if ((await buildEmbed()) !== 0) return 1;
  const env = { CHROME_PATH: await findChromium({ install: true }) };
  const codes = [];
  for (const path of benches) {
    say(`\n— ${path}`);
    codes.push(await run(process.execPath, ['--expose-gc', path], { env }));
  }
  return codes.find((code) => code !== 0) ?? 0;
}
