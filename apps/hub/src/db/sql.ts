/** A piece of SQL whose values travel apart from its text. */
export interface Sql {
  readonly texts: readonly string[];
  readonly values: readonly unknown[];
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'texts' in value && 'values' in value;

/** SQL as written in the source; never something that came from outside. */
export const raw = (text: string): Sql => ({ texts: [text], values: [] });

const append = (left: Sql, right: Sql): Sql => ({
  texts: [...left.texts.slice(0, -1), `${left.texts.at(-1) ?? ''}${right.texts[0] ?? ''}`, ...right.texts.slice(1)],
  values: [...left.values, ...right.values],
});

/** Every `${value}` becomes a parameter; a `${piece}` of SQL becomes part of the text. */
export const sql = (texts: TemplateStringsArray, ...inputs: readonly unknown[]): Sql =>
  inputs.reduce<Sql>(
    (whole, input, index) => {
      const piece = isSql(input) ? input : { texts: ['', ''], values: [input] };
      return append(append(whole, piece), raw(texts[index + 1] ?? ''));
    },
    raw(texts[0] ?? ''),
  );

export const join = (pieces: readonly Sql[], separator: string): Sql =>
  pieces.reduce<Sql>(
    (whole, piece, index) => append(index === 0 ? whole : append(whole, raw(separator)), piece),
    raw(''),
  );

/** All of them hold; none is no condition at all. */
export const every = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? raw('true')
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' and ',
      );

export const toQuery = ({ texts, values }: Sql): { text: string; values: unknown[] } => ({
  text: texts.reduce((whole, text, index) => `${whole}$${index}${text}`),
  values: [...values],
});
