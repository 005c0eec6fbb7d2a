/** Gets what LForms ships, without the Angular packages it asks for: what a page loads is in the file itself. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const name = 'lforms@40.1.3';
const integrity = 'sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==';
const cache = join(import.meta.dirname, '.cache');
/** The folder that the page reads as `/lforms/`. */
export const lformsFolder = join(cache, 'package/dist/lforms');

export const setup = () => {
  if (existsSync(join(lformsFolder, 'webcomponent/main.js'))) return;
  mkdirSync(cache, { recursive: true });
  const packed = execFileSync('npm', ['pack', name, '--pack-destination', cache, '--json', '--silent']);
  const file = join(cache, JSON.parse(packed)[0].filename);
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} is not what it was: its hash is ${found}.`);
  execFileSync('tar', ['xzf', file, '-C', cache]);
  rmSync(file);
};
