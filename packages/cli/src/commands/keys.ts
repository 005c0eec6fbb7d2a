import { fingerprintOf, isKeyDirectoryError } from '@veerkracht/sdk/referral';
import type { KeyEntry } from '@veerkracht/spec/referral';
import { isProblem } from '../import/imported.ts';
import { readEntries, readLog, readSecret } from '../keys/key-files.ts';
import { keysHelp, words } from '../keys/keys.messages.ts';
import { makeOrganisationKeys, makeSigner } from '../keys/make.ts';
import { rotateKeys } from '../keys/rotate.ts';
import { saveSigned, signDirectory } from '../keys/sign.ts';
import { readSeen, watchKeys } from '../keys/watch.ts';
import type { Alarm } from '../keys/watch.ts';
import { misused, readOptions } from '../options.ts';
import type { Given } from '../options.ts';
import { save } from '../save.ts';
import { safe } from '../validate/say.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';

export { keysHelp };

type Action = (given: Given, rest: readonly string[], now: number, say: Surroundings) => Promise<ExitCode>;
type Need = 'unknown' | 'make' | 'publish' | 'rotate' | 'watch';

const misuse = (need: Need, { lang }: Given, { err }: Surroundings): ExitCode => {
  err(misused(words.nl[need], words.en[need], keysHelp).problem[lang]);
  return 2;
};

const fail = ({ err }: Surroundings, text: string, code: 1 | 2): ExitCode => {
  err(text);
  return code;
};

const make: Action = async (given, _, now, say) => {
  const { lang } = given;
  const [folder, serviceId, organisation] = ['out', 'service', 'organisation'].map((name) => given.text(name));
  if (folder === undefined) return misuse('make', given, say);
  if (given.flag('sign')) {
    const kid = await makeSigner(folder);
    if (typeof kid !== 'string') return fail(say, kid.problem[lang], 2);
    say.out([words[lang].signer(kid), words[lang].fingerprint('signer', await fingerprintOf(kid))].join('\n'));
    return 0;
  }
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(serviceId ?? '');
  if (!isId || serviceId === undefined || !organisation) return misuse('make', given, say);
  const made = await makeOrganisationKeys(folder, { serviceId, organisation }, now);
  if (isProblem(made)) return fail(say, made.problem[lang], 2);
  const lines = made.map(([role, digits]) => words[lang].fingerprint(role, digits));
  say.out([words[lang].made(folder), ...lines, words[lang].compare].join('\n'));
  return 0;
};

/** All entries of all files; a key that two files tell differently is nobody's to choose. */
const collected = async (paths: readonly string[]) => {
  const all = new Map<string, KeyEntry>();
  for (const path of paths) {
    const entries = await readEntries(path);
    if (isProblem(entries)) return entries;
    for (const entry of entries) {
      const pair = `${entry.serviceId} ${entry.kid}`;
      const before = all.get(pair);
      if (before && JSON.stringify(before) !== JSON.stringify(entry)) {
        return { problem: { nl: words.nl.twice(entry.kid), en: words.en.twice(entry.kid) } };
      }
      all.set(pair, entry);
    }
  }
  return [...all.values()];
};

const oneKeyOnly = (keys: readonly KeyEntry[]): readonly string[] =>
  keys
    .filter((one) => keys.filter(({ serviceId }) => serviceId === one.serviceId).length < 2)
    .map(({ organisation }) => organisation.name);

const publish: Action = async (given, paths, now, say) => {
  const { lang } = given;
  const [folder, signerFile, issuer] = ['out', 'signer', 'issuer'].map((name) => given.text(name));
  if (paths.length === 0 || !folder || !signerFile || !issuer) return misuse('publish', given, say);
  const [keys, log, signer] = [await collected(paths), await readLog(folder), await readSecret(signerFile)];
  if (isProblem(keys)) return fail(say, keys.problem[lang], 2);
  if (isProblem(log)) return fail(say, log.problem[lang], 2);
  if (isProblem(signer)) return fail(say, signer.problem[lang], 2);
  try {
    const signed = await signDirectory(keys, log, { issuer, signer, now });
    const problem = await saveSigned(folder, signed);
    if (problem) return fail(say, problem.problem[lang], 2);
    const warnings = oneKeyOnly(signed.directory.keys).map((name) => safe(words[lang].oneKey(name)));
    say.out([words[lang].published(signed.directory.keys.length, signed.lines), ...warnings].join('\n'));
    return 0;
  } catch (error) {
    if (!isKeyDirectoryError(error)) throw error;
    return fail(say, words[lang].brokenLog, 1);
  }
};

const rotate: Action = async (given, [folder], now, say) => {
  if (folder === undefined) return misuse('rotate', given, say);
  const digits = await rotateKeys(folder, now);
  if (typeof digits !== 'string') return fail(say, digits.problem[given.lang], 2);
  say.out([words[given.lang].rotated, words[given.lang].fingerprint('working', digits)].join('\n'));
  return 0;
};

const inWords = (alarm: Alarm, lang: 'nl' | 'en'): string =>
  safe(alarm.kind === 'fault' ? words[lang].fault(alarm.fault) : words[lang][alarm.kind](alarm.kid));

const watch: Action = async (given, [path], now, say) => {
  const { lang } = given;
  const [directory, log, signer, seenFile] = ['directory', 'log', 'signer', 'seen'].map((name) => given.text(name));
  if (path === undefined || !directory || !log || !signer) return misuse('watch', given, say);
  const own = await readEntries(path);
  if (isProblem(own)) return fail(say, own.problem[lang], 2);
  const watched = await watchKeys({ directory, log, signer, own, seen: await readSeen(seenFile), now });
  if (isProblem(watched)) return fail(say, watched.problem[lang], 2);
  if (watched.alarms.length > 0) {
    say.err([words[lang].changed, ...watched.alarms.map((alarm) => inWords(alarm, lang))].join('\n'));
    return 1;
  }
  if (seenFile !== undefined) await save(seenFile, `${JSON.stringify(watched.checkpoint)}\n`);
  say.out(words[lang].fine);
  return 0;
};

const actions: Readonly<Record<string, Action>> = { make, publish, rotate, watch };

/**
 * `--signer` is a file or a key for others, and says for `make` that it is the municipality's. A key may begin with a
 * hyphen, which would be taken for an option.
 */
const withSigner = (action: string, args: readonly string[]): readonly string[] => {
  const at = args.indexOf('--signer');
  if (at < 0) return args;
  if (action === 'make') return args.with(at, '--sign');
  return args[at + 1] === undefined ? args : args.toSpliced(at, 2, `--signer=${args[at + 1]}`);
};

export const keysCommand: Command = async (args, say) => {
  const [action = '', ...rest] = args;
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const named = { out: text, service: text, organisation: text, issuer: text, directory: text, log: text, seen: text };
  const options = { ...named, signer: text, sign: flag };
  const given = readOptions(withSigner(action, rest), options, keysHelp);
  if (isProblem(given)) {
    say.err(given.problem[rest.includes('en') ? 'en' : 'nl']);
    return 2;
  }
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  const now = Date.parse(say.today) / 1000;
  return run ? run(given, given.paths, now, say) : misuse('unknown', given, say);
};
