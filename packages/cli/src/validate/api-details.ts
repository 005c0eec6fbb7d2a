import { finding } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';

type Details = Readonly<Record<string, unknown>>;

const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);

const required = (details: Details, field: string, isRight: (value: unknown) => boolean): readonly Finding[] => {
  const value = details[field];
  if (value === undefined || value === null || value === '') return [finding('DIR-3', field, field)];
  return isRight(value) ? [] : [finding('DIR-2', field, `${field}: ${String(value).slice(0, 80)}`)];
};

/** What an HSDS API says of itself at its root: version, profile and the address of its description (HSDS 3.1). */
export const checkApiDetails = (details: Details): readonly Finding[] => [
  ...required(details, 'version', (value) => typeof value === 'string'),
  ...required(details, 'profile', isAddress),
  ...required(details, 'openapi_url', isAddress),
];
