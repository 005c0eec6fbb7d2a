import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import type { Result } from './result.ts';

interface Said {
  readonly code: number;
  readonly results: readonly Result[];
  readonly last: string;
}

const said = ({ code, out }: { readonly code: number; readonly out: string }): Said => {
  const lines = out.trimEnd().split('\n');
  return { code, last: lines.at(-1) ?? '', results: lines.slice(0, -1).map((line) => JSON.parse(line) as Result) };
};

const running = async (json: unknown, questionnaires: Readonly<Record<string, unknown>> = {}): Promise<Said> => {
  const files = Object.entries({ 'cases.json': json, 'q/readme.json': [], ...questionnaires });
  const texts = Object.fromEntries(files.map(([name, value]) => [name, JSON.stringify(value)]));
  return said(await runWith(texts, 'conformance', 'checklist', '@in/cases.json', '--questionnaires', '@in/q'));
};

const failures = ({ results }: Said): readonly string[] => results.filter(({ ok }) => ok === false).map(({ id }) => id);

const row = (operator: string, expected: unknown, answer: object, expectedEnabled: unknown, given?: object) => ({
  enableWhen: [{ question: 'q', operator, ...answer }],
  answers: { q: given ? [given] : [] },
  expectedEnabled,
  ...(expected !== undefined && { recommended: expected }),
});

const weighted = (linkId: string) => ({
  linkId,
  type: 'choice',
  answerOption: [0, 1, 2].map((weight) => ({
    valueCoding: { system: 's', code: `w${weight}` },
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: weight }],
  })),
});
const form = {
  resourceType: 'Questionnaire',
  id: 'form',
  url: 'https://a.example/form',
  item: [
    {
      linkId: '/a',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'b', type: 'boolean' },
        { linkId: 'c', type: 'string', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] },
      ],
    },
    weighted('x'),
    weighted('y'),
    {
      linkId: 'total',
      type: 'decimal',
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: { language: 'text/fhirpath', expression: '%resource.item.answer.value.weight().sum()' },
        },
      ],
    },
  ],
};

describe('veerkracht conformance checklist', () => {
  it('a line per case and a last line; 0 when all passed, 1 when something failed', async () => {
    const good = row('=', undefined, { answerInteger: 1 }, true, { valueInteger: 1 });
    const passed = await running([good]);
    expect(passed).to.deep.equal({
      code: 0,
      results: [{ id: 'cases.json[0]', ok: true, expected: true, actual: true }],
      last: '1 passed, 0 failed',
    });
    const failed = await running({ anything: [{ ...good, id: 'wrong', expectedEnabled: false }, good] });
    expect([failed.code, failed.last, failures(failed)]).to.deep.equal([1, '1 passed, 1 failed', ['wrong']]);
  });

  it('truth rows: what is recommended goes before what is expected; nonsense and the unknown are said, not guessed', async () => {
    const { results, last } = await running([
      row('!=', true, { answerInteger: 1 }, false),
      row('>', undefined, { answerBoolean: true }, true, { valueBoolean: true }),
      row('~', undefined, { answerInteger: 1 }, true, { valueInteger: 1 }),
      row('=', undefined, { answerWish: 1 }, true, { valueInteger: 1 }),
    ]);
    expect(last).to.equal('1 passed, 3 failed');
    expect(results[1]?.actual).to.equal('authoring-error: enablewhen-order-nonsense');
    expect(results[2]?.actual).to.match(/^refused: enablewhen-unreadable/);
    expect(results[3]?.actual).to.match(/^refused/);
  });

  it('outcomes: exactly the codes, no error, or not in scope', async () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [{ linkId: 'z', answer: [{ valueInteger: 1 }] }],
    };
    const one = (rest: object) => ({ questionnaire: form, response, expected: { valid: false, issues: [] }, ...rest });
    const { results, last } = await running([
      one({ name: 'exact', scope: 'engine', expectedFindingCodes: ['unknown-link-id'] }),
      one({ name: 'too many', scope: 'engine', expectedFindingCodes: ['unknown-link-id', 'too-long'] }),
      one({ name: 'accept', scope: 'engine-must-accept', expectedFindingCodes: [] }),
      one({ name: 'other', scope: 'optional-fhirpath', expectedFindingCodes: [] }),
      one({ name: 'valid only' }),
    ]);
    expect(results.map(({ ok }) => ok)).to.deep.equal([true, false, false, null, true]);
    expect(last).to.equal('2 passed, 2 failed');
  });

  it('removing what is disabled', async () => {
    const item = [
      {
        linkId: '/a',
        item: [
          { linkId: 'b', answer: [{ valueBoolean: false }] },
          { linkId: 'c', answer: [{ valueString: 'x' }] },
        ],
      },
    ];
    const left = [{ linkId: '/a', item: [{ linkId: 'b', answer: [{ valueBoolean: false }] }] }];
    const one = (expected: unknown) => ({
      questionnaire: 'form',
      response: { item },
      expectedAfterRemovingDisabled: { item: expected },
    });
    const { results } = await running({ cases: [one(left), one(item)] }, { 'q/form.json': form });
    expect(results.map(({ ok }) => ok)).to.deep.equal([true, false]);
  });

  it('scenarios: steps build on each other, also in repetitions', async () => {
    const yes = [{ valueBoolean: true }];
    const { results } = await running(
      {
        scenarios: [
          {
            id: 'repetitions',
            questionnaire: 'https://a.example/form',
            steps: [
              { addRepeat: '/a', set: { '/a[1]/b': yes }, expect: { enabled: ['/a[1]/c'], disabled: ['/a[0]/c'] } },
              {
                set: { '/a[1]/c': [{ valueString: 'x' }] },
                expect: { answers: { '/a[1]/c': [{ valueString: 'x' }] } },
              },
              { set: { '/a[1]/b': [] }, expect: { noAnswer: ['/a[1]/c'] } },
              { set: { x: 'option[2]' }, expect: { values: { total: 2 } } },
            ],
          },
          { id: 'wrong', questionnaire: 'form', steps: [{ set: {}, expect: { enabled: ['c'] } }] },
          { id: 'unknown', questionnaire: 'form', steps: [{ set: {}, expect: { wished: ['c'] } }] },
          { id: 'nowhere', questionnaire: 'form', steps: [{ set: { nothing: yes }, expect: {} }] },
        ],
      },
      { 'q/form.json': form },
    );
    expect(results.map(({ ok }) => ok)).to.deep.equal([true, false, false, false]);
    expect(results[3]?.actual).to.match(/^refused: there is nothing at nothing/);
  });

  it('scores, however a case writes them', async () => {
    const set = { x: 'option[2]', y: [{ valueCoding: { system: 's', code: 'w1' } }] };
    const response = {
      resourceType: 'QuestionnaireResponse',
      item: [{ linkId: 'x', answer: [{ valueCoding: { system: 's', code: 'w2' } }] }],
    };
    const { results } = await running(
      [
        { id: 1, questionnaire: 'form.json', answers: set, values: { total: 3 } },
        { id: 2, questionnaire: 'form.json', set, expected: { total: [{ valueDecimal: 3 }] } },
        { id: 3, questionnaireInline: form, response, score: 2 },
        { id: 4, questionnaireInline: form, response, score: 4, missing: { maxMissing: 1, prorate: true } },
        { id: 5, questionnaireInline: form, answers: {}, values: { total: null } },
        { id: 6, questionnaireInline: form, answers: {}, values: { total: 0 } },
        { id: 7, questionnaire: 'gone.json', answers: {}, values: { total: 0 } },
      ],
      { 'q/form.json': form },
    );
    expect(results.map(({ ok }) => ok)).to.deep.equal([true, true, true, true, true, false, false]);
  });

  it('could not run: no kind, no file, no JSON, no folder, no cases', async () => {
    const attempts = [
      runWith({}, 'conformance'),
      runWith({}, 'conformance', 'constructor'),
      runWith({}, 'conformance', 'checklist'),
      runWith({}, 'conformance', 'checklist', '@in/gone.json'),
      runWith({ 'a.json': '{' }, 'conformance', 'checklist', '@in/a.json'),
      runWith({ 'a.json': '[]' }, 'conformance', 'checklist', '@in/a.json'),
      runWith({ 'a.json': '[]' }, 'conformance', 'checklist', '@in/a.json', '--questionnaires', '@in/gone'),
    ];
    for (const { code, err } of await Promise.all(attempts)) {
      expect(code).to.equal(2);
      expect(err)
        .to.match(/\S/)
        .and.not.match(/undefined|\[object/);
    }
  });
});

describe('the suites of others', { skip: skipWithout('questionnaires') }, () => {
  const folder = join(shared, 'questionnaires');
  const suite = async (file: string): Promise<Said> =>
    said(await runWith({}, 'conformance', 'checklist', join(folder, 'expected', file), '--questionnaires', folder));

  it('enableWhen: 212 of 224 rows; the other 12 ask for an order where there is none', async () => {
    const { results, last } = await suite('enablewhen-operators.json');
    expect(last).to.equal('212 passed, 12 failed');
    const actual = results.filter(({ ok }) => ok === false).map((result) => result.actual);
    expect(new Set(actual)).to.deep.equal(new Set(['authoring-error: enablewhen-order-nonsense']));
  });

  it('the HL7 validator: all 70 that are for an engine', async () => {
    expect((await suite('hl7-validator-outcomes.json')).last).to.equal('70 passed, 0 failed');
  });

  it('removing what is disabled: all 28', async () => {
    expect((await suite('sdc-qrf-remove-disabled.json')).last).to.equal('28 passed, 0 failed');
  });

  it('refero: all 14 scenarios, and it is said what FHIR leaves open', async () => {
    const { last, results } = await suite('refero-scenarios.json');
    expect(last).to.equal('14 passed, 0 failed');
    expect(results.filter(({ note }) => note).map(({ id }) => id)).to.deep.equal([
      'ho-chain',
      'ho-coding-wipe',
      'ho-repeats-under-enablewhen',
    ]);
  });

  it('every questionnaire can be read', async () => {
    const files = globSync('*.json', { cwd: folder, exclude: ['manifest.json'] }).map((file) => join(folder, file));
    const { results, code } = said(await runWith({}, 'conformance', 'checklist', ...files));
    expect([code, results.length]).to.deep.equal([0, files.length]);
  });
});
