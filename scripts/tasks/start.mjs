import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, run, say, Stop } from '../process.mjs';
import { workspace } from '../workspace.mjs';
import { buildEmbed } from './build.mjs';

const server = 'apps/demo/server.ts';

/** The demonstration: a page of a municipality with the components in it, and the server behind it. */
export default async function start() {
  if (!existsSync(join(root, server))) throw new Stop(`There is no ${server} yet, so there is nothing to start.`);
  const port = process.env.PORT || '4300';
  await expectFree(port);
  if ((await buildEmbed()) !== 0) throw new Stop('The script for a page could not be built: the lines above say why.');
  if (workspace('apps/demo')?.manifest.scripts?.generate) {
    say('Making the demo data …');
    // Of today, so that waits and checks are as fresh as they should be.
    const today = new Date().toISOString().slice(0, 10);
    const code = await run('pnpm', ['--filter', './apps/demo', '--silent', 'run', 'generate', '--today', today]);
    if (code !== 0) throw new Stop('The demo data could not be made: the lines above say why.');
  }
  return run(process.execPath, [server], { env: { PORT: port } });
}

async function expectFree(port) {
  const probe = createServer();
  const error = await new Promise((resolve) => {
    probe.once('error', resolve);
    probe.listen(Number(port), () => probe.close(() => resolve()));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new Stop(
      `Port ${port} is in use: stop what uses it, or choose another with \`PORT=${Number(port) + 1} npm start\`.`,
    );
  }
  if (error)
    throw new Stop(`Cannot listen on port ${port} (${error.code}): choose another with \`PORT=4301 npm start\`.`);
}
