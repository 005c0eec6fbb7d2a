import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '@veerkracht/cli';
import type { Directory, Service } from '@veerkracht/spec';

/** Who can be asked in the demonstration: whoever has groups to join, and the services that scenarios speak of. */
const canBeAsked = ({ series = [], name }: Service): boolean =>
  series.some(({ joining }) => joining?.ways?.some(({ method }) => method === 'hub' || method === 'referral')) ||
  /Stroomopwaarts|Rustig Slapen|Sociaal Team Crabbehof|Vrijheid|Huiskamer De Kreek/.test(name);

export const askable = ({ services }: Directory): readonly Service[] => services.filter(canBeAsked);

const isThere = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  );

export interface PublishKeysOptions {
  /** Where the page finds the signed directory. */
  readonly data: string;
  /** Where organisations keep their keys; nobody serves this folder. */
  readonly secrets: string;
  readonly today: string;
}

/**
 * Keys as organisations and a municipality make and sign them, with `veerkracht keys`; those that are there stay, so
 * that what was sealed for them can still be opened. Gives the thumbprint of the municipality's key, for the page.
 */
export const publishKeys = async (
  directory: Directory,
  { data, secrets, today }: PublishKeysOptions,
): Promise<string> => {
  const said: string[] = [];
  const keys = async (...args: readonly string[]): Promise<void> => {
    const note = (text: string): void => void said.push(text);
    const code = await run(['keys', ...args, '--lang', 'en'], { out: note, err: note, today });
    if (code !== 0) throw new Error(`The keys of the demonstration could not be made. ${said.join('\n')}`);
  };
  await mkdir(secrets, { recursive: true });
  const signer = join(secrets, 'municipality');
  if (!(await isThere(join(signer, 'signer.private.json')))) await keys('make', '--signer', '--out', signer);
  const files: string[] = [];
  for (const { id, organization } of askable(directory)) {
    const own = join(secrets, id);
    const file = join(own, 'public.json');
    if (!(await isThere(file))) {
      await keys('make', '--out', own, '--service', id, '--organisation', organization?.name ?? 'Voorbeeld');
    }
    files.push(file);
  }
  const issuer = 'Gemeente Dordrecht (voorbeeld)';
  const named = ['--signer', join(signer, 'signer.private.json'), '--issuer', issuer, '--out', data];
  await keys('publish', ...files, ...named);
  return (JSON.parse(await readFile(join(signer, 'signer.public.json'), 'utf8')) as { readonly kid: string }).kid;
};
