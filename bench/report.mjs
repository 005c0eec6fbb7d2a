/** From measurements to a table, and to what the ceilings say of it. */
const names = { ours: 'Veerkracht, plain', minisearch: 'MiniSearch', finder: 'Veerkracht, finder' };

export const percentile = (values, share) => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};

const sum = (values) => values.reduce((total, value) => total + value, 0);
const median = (values) => percentile(values, 0.5);

/** Times of a query over the rounds become one, so that one slow moment of the machine is not a slow query. */
const perQuery = (rounds) => rounds[0].times.map((_, at) => median(rounds.map(({ times }) => times[at])));

const summarize = (rounds) => {
  const [{ engine, size }] = rounds;
  const times = perQuery(rounds);
  const hits = rounds.flatMap((round) => round.hits);
  const expected = sum(hits.map((hit) => hit.expected));
  return {
    engine,
    size,
    build: median(rounds.map(({ build }) => build)),
    // A step that is too long is too long in every round; what comes once is the machine.
    longest: Math.min(...rounds.map(({ longest }) => longest)),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    ...(hits.length > 0 && {
      recall: sum(hits.map((hit) => hit.found)) / expected,
      extra: sum(hits.map((hit) => hit.extra)) / expected,
    }),
  };
};

export const summarizeAll = (measured) =>
  Object.values(Object.groupBy(measured, ({ engine, size }) => `${size} ${engine}`))
    .map(summarize)
    .sort(
      (left, right) =>
        left.size - right.size || Object.keys(names).indexOf(left.engine) - Object.keys(names).indexOf(right.engine),
    );

const share = (value) => (value === undefined ? '' : `${(value * 100).toFixed(1)} %`);
const columns = [
  ['engine', (row) => names[row.engine]],
  ['services', (row) => String(row.size)],
  ['build ms', (row) => row.build.toFixed(0)],
  ['longest task ms', (row) => row.longest.toFixed(0)],
  ['query p50 ms', (row) => row.p50.toFixed(2)],
  ['query p95 ms', (row) => row.p95.toFixed(2)],
  ['recall', (row) => share(row.recall)],
  ['extra', (row) => share(row.extra)],
];

export const table = (rows) => {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at].length)));
  return cells
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '))
    .join('\n');
};

const verdict = (isReached, text) => ({ isReached, text });

const judgeShare = (row, other, { shareOfMiniSearch, recallSlack }, what) => {
  const part = row.p95 / other.p95;
  return [
    verdict(
      part <= shareOfMiniSearch,
      `${what}: p95 is ${part.toFixed(3)} of MiniSearch's, at most ${shareOfMiniSearch}`,
    ),
    verdict(
      row.recall >= other.recall - recallSlack,
      `${what}: recall ${share(row.recall)}, MiniSearch ${share(other.recall)}`,
    ),
  ];
};

const judgeRow = (row, rows, ceilings) => {
  const what = `${names[row.engine]}, ${row.size} services`;
  const { longestTask, p95 } = ceilings;
  const task = verdict(
    row.longest <= longestTask,
    `${what}: longest task ${row.longest.toFixed(0)} ms, at most ${longestTask}`,
  );
  const most = p95[row.size];
  if (most === undefined) return [task];
  const time = verdict(row.p95 <= most, `${what}: p95 ${row.p95.toFixed(2)} ms, at most ${most}`);
  const other = rows.find(({ engine, size }) => engine === 'minisearch' && size === row.size);
  return [task, time, ...(row.recall === undefined || !other ? [] : judgeShare(row, other, ceilings, what))];
};

/** A line for every ceiling: `{ isReached, text }`. */
export const judge = (rows, ceilings) =>
  rows.filter(({ engine }) => engine !== 'minisearch').flatMap((row) => judgeRow(row, rows, ceilings));
