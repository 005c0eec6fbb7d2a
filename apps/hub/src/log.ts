export type LogLine = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = (line: LogLine) => void;

let waiting = '';

const write = (): void => {
  if (waiting !== '') process.stdout.write(waiting);
  waiting = '';
};

process.once('exit', write);

/** Milliseconds that a line may wait for others: each write to a pipe stops all else. */
const patience = 10;

/** One JSON object a line on stdout. What is logged never holds a query, an address or a text that somebody typed. */
export const log: Log = (line) => {
  if (waiting === '') setTimeout(write, patience);
  waiting += `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`;
};

/** What may be said of an error: its kind, not its message, which can quote data. */
export const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};

/** Where in the code it happened. */
export const placeOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 5)
        .join('')
    : '';
