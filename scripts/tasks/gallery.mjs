import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capture, root, run, say, Stop } from '../process.mjs';

export default async function gallery(args) {
  const port = process.env.PORT || '6006';
  await prepare();
  say(`The gallery opens on http://localhost:${port}/ …`);
  return storybook('dev', '--port', port, '--exact-port', '--no-open', '--quiet', ...args);
}

/** What the stories show and what their pages tell: the demo data and the manifest of the elements. */
export async function prepare() {
  if (!existsSync(join(root, 'stories/.storybook')))
    throw new Stop('There is no stories/.storybook, so there is no gallery.');
  await silently(['apps/demo/generate/generate.ts', '--out', 'stories/generated/data']);
  await silently(['stories/manifest/write-manifest.mjs']);
}

export function storybook(command, ...args) {
  const binary = join(root, 'stories/node_modules/.bin/storybook');
  return run(binary, [command, '--disable-telemetry', ...args], { cwd: join(root, 'stories') });
}

async function silently(args) {
  const { code, output } = await capture(process.execPath, args);
  if (code !== 0) throw new Stop(`${output.trim()}\n\nThe gallery could not be prepared: the lines above say why.`);
}
