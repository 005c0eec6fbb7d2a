import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture, run, say, Stop } from './process.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome. With `install`, gets one when there is none. */
export async function findChromium({ install = false } = {}) {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given)) throw new Stop(`CHROME_PATH says ${given}, but there is nothing there.`);
  const found = given || installed() || (await fromPlaywright());
  if (found) return found;
  if (!install) throw new Stop('No Chromium or Chrome was found: install one, or set CHROME_PATH to its path.');
  const fresh = (await installFromDebian()) || (await installFromPlaywright());
  if (fresh) return fresh;
  throw new Stop(
    'No Chromium or Chrome was found and none could be installed: install one yourself, or set CHROME_PATH to its path, and run this again.',
  );
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...elsewhere];
  return candidates.find((path) => existsSync(path));
}

async function installFromDebian() {
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const aptGet = (...args) => [...sudo, 'apt-get', '-qq', ...args];
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (!isRoot && (await capture('sudo', ['-n', 'true'])).code !== 0) {
    say('No Chromium yet, and no right to install one with apt-get.');
    return undefined;
  }
  say('Installing Chromium with apt-get …');
  for (const [command, ...args] of [aptGet('update'), aptGet('install', '-y', '--no-install-recommends', 'chromium')]) {
    const { code, output } = await capture(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) say(output.trim());
  }
  return installed();
}

async function installFromPlaywright() {
  say('Downloading Chromium with Playwright …');
  const code = await run('playwright-core', ['install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return code === 0 ? fromPlaywright() : undefined;
}

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}
