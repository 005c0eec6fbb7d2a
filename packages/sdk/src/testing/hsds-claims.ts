import { Deviation, type NotOffered } from './check.ts';
import { isThing, type Answer, type HsdsApi, type Listed, type Thing } from './hsds-api.ts';

/** Whether the API says that it knows a parameter of `/services`; unknown when its description does not tell. */
export type Claim = 'yes' | 'no' | 'unknown';

const parametersIn = (description: Thing): readonly unknown[] | undefined => {
  const paths = description['paths'];
  if (!isThing(paths)) return undefined;
  const [, path] = Object.entries(paths).find(([address]) => /(^|\/)services\/?$/.test(address)) ?? [];
  const get = isThing(path) ? path['get'] : undefined;
  if (!isThing(path) || !isThing(get)) return undefined;
  return [path['parameters'], get['parameters']].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
};

const named = (parameter: unknown, description: Thing): string | undefined => {
  if (!isThing(parameter)) return undefined;
  const { name, $ref: reference } = parameter;
  if (typeof name === 'string') return name;
  const key = typeof reference === 'string' ? /^#\/components\/parameters\/([^/]+)$/.exec(reference)?.[1] : undefined;
  const components = description['components'];
  const shared = isThing(components) ? components['parameters'] : undefined;
  const target = key !== undefined && isThing(shared) ? shared[key] : undefined;
  return isThing(target) && typeof target['name'] === 'string' ? target['name'] : undefined;
};

export const claimOf = async (api: HsdsApi, parameter: string): Promise<Claim> => {
  const description = await api.description().catch(() => undefined);
  const parameters = description && parametersIn(description);
  if (description === undefined || parameters === undefined) return 'unknown';
  const names = parameters.map((one) => named(one, description));
  if (names.includes(parameter)) return 'yes';
  return names.includes(undefined) ? 'unknown' : 'no';
};

/**
 * Runs a check of a parameter only where the API knows it. Nobody has to have it; but who says to have it is held to
 * that, and an API that says nothing is asked: a refusal is an answer, another list than was asked for is not.
 */
export const whereOffered = async (
  api: HsdsApi,
  parameter: string,
  example: string,
  check: (page: (question: Readonly<Record<string, string>>) => Promise<Listed>) => Promise<NotOffered | undefined>,
): Promise<NotOffered | undefined> => {
  const claim = await claimOf(api, parameter);
  if (claim === 'no') return { notOffered: `the description of the API does not name ${parameter}` };
  const answer: Answer = await api.ask('/services', { [parameter]: example });
  if (claim === 'unknown' && [400, 404, 422, 501].includes(answer.status)) {
    return { notOffered: `${parameter} is refused with ${answer.status}` };
  }
  if (answer.status !== 200) throw new Deviation(`${parameter} is answered with ${answer.status}`, answer.url);
  return check((question) => api.page(question));
};
