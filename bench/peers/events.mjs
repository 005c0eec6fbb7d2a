/** Many events around a month, and weekly series, the same for everybody; times are those on the wall. */
import { createRandom } from '../random.mjs';

const names = ['Koffie', 'Wandelen', 'Taalcafé', 'Zwemmen', 'Fietsles', 'Opvoeden', 'Samen eten', 'Muziek', 'Inloop'];
const msOfDay = 86_400_000;
export const month = { year: 2027, month: 3 };

const two = (number) => String(number).padStart(2, '0');
const dateOf = (ms) => new Date(ms).toISOString().slice(0, 10);
const daysIn = (year, at) => new Date(Date.UTC(year, at, 0)).getUTCDate();

/** `count` events of an hour: so many in every month, spread evenly over its days, from the middle month outwards. */
export const makeEvents = (count, perMonth, seed) => {
  const { pick, between } = createRandom(seed);
  const events = [];
  for (let turn = 0; events.length < count; turn += 1) {
    const away = turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
    const months = month.year * 12 + month.month - 1 + away;
    const [year, at] = [Math.floor(months / 12), (months % 12) + 1];
    for (let nth = 0; nth < perMonth && events.length < count; nth += 1) {
      const date = `${year}-${two(at)}-${two(1 + Math.floor((nth / perMonth) * daysIn(year, at)))}`;
      const [hour, minute] = [between(8, 19), pick(['00', '15', '30', '45'])];
      const [start, end] = [`${two(hour)}:${minute}`, `${two(hour + 1)}:${minute}`];
      events.push({ id: `e${events.length}`, title: `${pick(names)} nr ${events.length}`, date, start, end });
    }
  }
  return events;
};

/** Weekly series without an end that began in the weeks before a year. */
export const makeSeries = (count, seed) => {
  const { between } = createRandom(seed);
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    date: dateOf(Date.UTC(month.year, 0, 1) - between(1, 70) * msOfDay),
    start: `${two(between(8, 19))}:00`,
  }));
};
