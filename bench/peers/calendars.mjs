/**
 * Measures a month, going from month to month and a year as a list beside FullCalendar and EventCalendar, and writing
 * out series beside rrule: `node bench/peers/calendars.mjs [--rounds=7]`.
 */
import rrule from 'rrule';
import { readWallTime, sessionsOf } from '../../packages/core/src/calendar/calendar.ts';
import { peers } from './calendar-peers.mjs';
import { makeEvents, makeSeries, month } from './events.mjs';
import { inTurn, keep, middle, option, quiet, seed } from './harness.mjs';

const rounds = Number(option('rounds', 7));
const only = option('only', Object.keys(peers).join()).split(',');
const moves = 6;
/** Shares of the fastest peer that are not to be exceeded, and how many times as fast as rrule. */
const ceilings = { month: 1 / 3, move: 1 / 3, year: 1 / 3, series: 5 };

const events = makeEvents(10_000, 300, seed);
const inYear = events.filter(({ date }) => date.startsWith(`${month.year}-`)).length;
/** Of a day the peers show so many, and a button for the rest. */
const most = 4;
const views = {
  month: { view: 'month', date: `${month.year}-0${month.month}-01`, most, shown: 20 },
  year: { view: 'year', date: `${month.year}-01-01`, most: false, shown: inYear },
};

const measureView = (options) => async (page, meter) => {
  await page.evaluate((given) => (globalThis.prepared = globalThis.prepare(given)), { events });
  await meter.settle();
  const begin = ([given, ms]) => globalThis.bench.act((host) => globalThis.start(host, globalThis.prepared, given), ms);
  const paint = await meter(() => page.evaluate(begin, [options, quiet]));
  const shown = await page.evaluate(() => globalThis.bench.events());
  const each = [];
  if (options.view === 'month') {
    for (let turn = 0; turn < moves; turn += 1) {
      const way = turn % 2 === 0 ? 'next' : 'previous';
      each.push(
        await meter(() => page.evaluate(([to, ms]) => globalThis.bench.act(() => globalThis[to](), ms), [way, quiet])),
      );
    }
  }
  return { paint, move: each.length > 0 ? middle(each) : 0, shown };
};

/** Series per second, each written out for a year, in turns with rrule. */
const measureSeries = () => {
  const series = makeSeries(1000, seed);
  const [from, to] = [`${month.year}-01-01`, `${month.year + 1}-01-01`];
  const window = { from: readWallTime(from).day, to: readWallTime(to).day };
  const ours = series.map(({ id, date, start }) => ({
    id,
    name: id,
    schedule: {
      id,
      dtstart: date,
      freq: 'WEEKLY',
      opens_at: start,
      closes_at: '23:00',
      timezone_id: 'Europe/Amsterdam',
    },
  }));
  const ruleOf = (at) => `DTSTART${at}\nRRULE:FREQ=WEEKLY`;
  const stampOf = ({ date, start }) => `${date.replaceAll('-', '')}T${start.replace(':', '')}00`;
  const zoned = series.map((one) => ruleOf(`;TZID=Europe/Amsterdam:${stampOf(one)}`));
  const utc = series.map((one) => ruleOf(`:${stampOf(one)}Z`));
  const between = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const theirs = (rules) => rules.reduce((sum, text) => sum + rrule.rrulestr(text).between(...between, true).length, 0);
  // Ours knows in which zone a series is. Beside it, rrule that knows it too, and rrule that does not look.
  const ways = {
    ours: () => ours.reduce((sum, one) => sum + sessionsOf(one, window).length, 0),
    zoned: () => theirs(zoned),
    utc: () => theirs(utc),
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  const found = {};
  for (let round = 0; round < Math.max(rounds, 7); round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const begin = process.cpuUsage();
      found[name] = way();
      const { user, system } = process.cpuUsage(begin);
      times[name].push(series.length / ((user + system) / 1e6));
    }
  }
  const rates = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, middle(all)]));
  return { ...rates, found };
};

const taking = Object.fromEntries(only.map((name) => [name, peers[name]]));
const results = {};
for (const [name, options] of Object.entries(views)) results[name] = await inTurn(taking, rounds, measureView(options));
const series = measureSeries();

const rows = only.map((name) => ({
  name,
  month: middle(results.month[name].map(({ paint }) => paint)),
  move: middle(results.month[name].map(({ move }) => move)),
  year: middle(results.year[name].map(({ paint }) => paint)),
  shown: [middle(results.month[name].map(({ shown }) => shown)), middle(results.year[name].map(({ shown }) => shown))],
}));
const fastest = (what) => Math.min(...rows.filter(({ name }) => name !== 'ours').map((row) => row[what]));
console.log(
  `10,000 events, 300 in the month, ${inYear} in the year; ${rounds} rounds (ms of main-thread CPU, medians)`,
);
console.log('                       month      another month               year   shown in month and year');
for (const row of rows) {
  const share = (what) => `${row[what].toFixed(1).padStart(11)} ${(row[what] / fastest(what)).toFixed(2).padStart(5)}×`;
  console.log(`${row.name.padEnd(14)}${['month', 'move', 'year'].map(share).join(' ')}   ${row.shown.join(' ')}`);
}
const times = series.ours / series.zoned;
console.log(`1,000 weekly series for a year: ${Math.round(series.ours)} series/s`);
for (const [name, way] of Object.entries({ zoned: 'rrule in Europe/Amsterdam', utc: 'rrule in UTC' })) {
  console.log(
    `  ${way}: ${Math.round(series[name])} series/s, ${(series.ours / series[name]).toFixed(1)} times as slow`,
  );
}
keep('calendars.json', { rounds, rows, series, results });

const ours = rows.find(({ name }) => name === 'ours');
const failures = ['month', 'move', 'year'].filter((what) => ours && ours[what] / fastest(what) > ceilings[what]);
for (const what of failures) console.log(`✗ ${what}: more than ${ceilings[what].toFixed(2)} of the fastest peer`);
if (times < ceilings.series) failures.push('series');
if (series.found.ours !== series.found.utc) failures.push('sessions');
if (ours && ours.shown[1] !== inYear) failures.push('shown');
process.exitCode = failures.length > 0 ? 1 : 0;
