/** What would tell where a place is. A name or a route is as good as a street to somebody who looks for it. */
const telling = [
  ...['latitude', 'longitude', 'addresses', 'transportation', 'name', 'alternate_name', 'url'],
  ...['external_identifier', 'external_identifier_type', 'accessibility'],
] as const;

interface Place {
  readonly location_type?: unknown;
  readonly address_confidential?: unknown;
  readonly [field: string]: unknown;
}

const noes: ReadonlySet<unknown> = new Set([false, 0, 'false', 'no', 'nee', 'n', '0']);

/** A table says "ja" or 1 where JSON says true. What is not clearly a no keeps the address secret. */
export const isSecret = (said: unknown): boolean =>
  !noes.has(typeof said === 'string' ? said.trim().toLowerCase() : said);

interface Report {
  addIssue(issue: {
    readonly code: 'custom';
    readonly path: string[];
    readonly params: { readonly rule: string };
  }): void;
}

/** Which fields of a secret place give it away. */
export const tellingFields = (place: Place): readonly string[] =>
  place.address_confidential === true ? telling.filter((field) => place[field] !== undefined) : [];

/** DIR-26, when read and when written: one issue for each field that must not be there. */
export const guardSecretAddress = (place: Place, report: Report): void => {
  for (const field of tellingFields(place))
    report.addIssue({ code: 'custom', path: [field], params: { rule: 'DIR-26' } });
};

/** The same in JSON Schema, for validators that are not ours. */
export const secretAddressSchema = {
  if: { properties: { address_confidential: { const: true } }, required: ['address_confidential'] },
  then: { properties: Object.fromEntries(telling.map((field) => [field, false])) },
} as const;
