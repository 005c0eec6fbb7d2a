/** Measures a long questionnaire beside LForms and SurveyJS: `node bench/peers/questionnaires.mjs [--rounds=7] [--items=500]`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, keep, middle, option, quiet, seed } from './harness.mjs';
import { peers } from './questionnaire-peers.mjs';
import { makeQuestions } from './questions.mjs';
import { lformsFolder, setup } from './setup.mjs';

const rounds = Number(option('rounds', 7));
const items = Number(option('items', 500));
const only = option('only', Object.keys(peers).join()).split(',');
const toggles = 6;
/** Shares of the faster peer that are not to be exceeded. */
const ceilings = { paint: 1 / 4, toggle: 1 / 5 };

const made = makeQuestions(items, seed);

const measure = async (page, meter, name) => {
  await page.evaluate((given) => (globalThis.definition = given), peers[name].definition(made));
  const paint = await meter(() => page.evaluate((ms) => globalThis.bench.start(ms), quiet));
  const [shown, elements] = await page.evaluate(() => [globalThis.bench.questions(), globalThis.bench.elements()]);
  const each = [];
  let opened = 0;
  for (let turn = 0; turn < toggles; turn += 1) {
    const words = turn % 2 === 0 ? 'Laat meer zien' : 'Laat minder zien';
    each.push(await meter(() => page.evaluate(([given, ms]) => globalThis.bench.click(given, ms), [words, quiet])));
    if (turn === 0) opened = (await page.evaluate(() => globalThis.bench.questions())) - shown;
  }
  return { paint, toggle: middle(each), each, shown, opened, elements };
};

/** What LForms asks for. */
const lformsFile = (path) => {
  const file = join(lformsFolder, path.slice('/lforms/'.length));
  const isTheirs = path.startsWith('/lforms/') && file.startsWith(lformsFolder) && existsSync(file);
  return isTheirs ? readFileSync(file) : undefined;
};

setup();
const taking = Object.fromEntries(only.map((name) => [name, peers[name]]));
const found = await inTurn(taking, rounds, measure, lformsFile);

const rows = only.map((name) => {
  const of = (what) => middle(found[name].map((one) => one[what]));
  return {
    name,
    paint: of('paint'),
    toggle: of('toggle'),
    shown: of('shown'),
    opened: of('opened'),
    elements: of('elements'),
  };
});
const fastest = (what) => Math.min(...rows.filter(({ name }) => name !== 'ours').map((row) => row[what]));
console.log(
  `${items} questions, ${made.open} open at first, ${made.dependants} that one answer opens; ${rounds} rounds`,
);
console.log(
  '             first paint      an answer     questions   opened   elements   (ms of main-thread CPU, medians)',
);
for (const { name, paint, toggle, shown, opened, elements } of rows) {
  const share = (value, what) => `${value.toFixed(1).padStart(8)} ${(value / fastest(what)).toFixed(2).padStart(5)}×`;
  console.log(
    `${name.padEnd(9)}${share(paint, 'paint')} ${share(toggle, 'toggle')} ${[shown, opened, elements].map((value) => String(value).padStart(10)).join('')}`,
  );
}
keep('questionnaires.json', { items, rounds, rows, found });

const ours = rows.find(({ name }) => name === 'ours');
const failures =
  ours && only.length > 1 ? Object.keys(ceilings).filter((what) => ours[what] / fastest(what) > ceilings[what]) : [];
for (const what of failures) console.log(`✗ ${what}: more than ${ceilings[what]} of the faster peer`);
for (const { name, shown, opened } of rows) {
  if (shown !== made.open || opened !== made.dependants) failures.push(name);
}
process.exitCode = failures.length > 0 ? 1 : 0;
