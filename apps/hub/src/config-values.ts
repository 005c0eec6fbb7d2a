import { resolve } from 'node:path';

/** The environment says something that cannot be; in words for whoever hosts the hub. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError */
export const urlOf = (name: string, text: string | undefined, protocols: readonly string[]): string | undefined => {
  if (!text) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw new ConfigError(`${name} must be an address that starts with ${protocols.join(' or ')}//.`);
};

/** @throws ConfigError */
export const daysOf = (name: string, text: string | undefined, usual: number): number => {
  if (!text) return usual;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new ConfigError(`${name} must be a number of days, at most 9999, not "${text}".`);
};

export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** A path is meant from where the command was given, also when a package manager runs it in another folder. */
export const pathOf = (env: NodeJS.ProcessEnv, path: string): string => resolve(env['INIT_CWD'] ?? '', path);
