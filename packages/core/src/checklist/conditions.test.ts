import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  addOccurrence,
  answer,
  checkQuestionnaire,
  clear,
  occurrences,
  readQuestionnaire,
  removeOccurrence,
  setInformant,
  start,
  undecided,
  valuesOf,
  writeResponse,
} from './checklist.ts';
import type { Answers, Occurrence, Value } from './checklist.ts';

type Raw = Record<string, unknown>;

const fill = (items: readonly Raw[]): Answers => {
  const { questionnaire } = readQuestionnaire({
    resourceType: 'Questionnaire',
    url: 'https://a.example/q',
    item: items,
  });
  if (!questionnaire) throw new Error('not read');
  return start(questionnaire);
};
const all = (answers: Answers, linkId: string): readonly Occurrence[] =>
  [...occurrences(answers.items)].filter(({ item }) => item.linkId === linkId);
const one = (answers: Answers, linkId: string, at = 0): Occurrence => all(answers, linkId)[at]!;
const isEnabled = (answers: Answers, linkId: string, at = 0): boolean => one(answers, linkId, at).enabled;
const give = (answers: Answers, linkId: string, values: readonly Value[], at = 0): Answers =>
  answer(answers, one(answers, linkId, at).key, values);
const yes: Value = { type: 'boolean', value: true };
const no: Value = { type: 'boolean', value: false };
const text = (value: string): Value => ({ type: 'string', value });
const bool = (linkId: string, rest: Raw = {}): Raw => ({ linkId, type: 'boolean', ...rest });
const when = (question: string, operator: string, expected: Raw, rest: Raw = {}): Raw => ({
  enableWhen: [{ question, operator, ...expected }],
  ...rest,
});
const ifYes = (question: string): Raw => when(question, '=', { answerBoolean: true });
const codes = (items: readonly Raw[]): readonly string[] =>
  checkQuestionnaire({ resourceType: 'Questionnaire', item: items }).map(({ code }) => code);

describe('a condition', () => {
  const holds = (type: string, operator: string, expected: Raw, given: readonly Value[]): boolean => {
    const target = { linkId: 'q', type, repeats: true };
    const answers = fill([target, bool('x', when('q', operator, expected))]);
    return isEnabled(give(answers, 'q', given), 'x');
  };
  const whole = (value: number): Value => ({ type: 'integer', value });

  it('`!=` is true when no answer equals, so also when there is none (corrected HL7 text)', () => {
    expect(holds('integer', '!=', { answerInteger: 1 }, [])).to.equal(true);
    expect(holds('integer', '!=', { answerInteger: 1 }, [whole(2)])).to.equal(true);
    expect(holds('integer', '!=', { answerInteger: 1 }, [whole(1), whole(2)])).to.equal(false);
  });

  it('every other operator needs one answer that satisfies it', () => {
    for (const operator of ['=', '>', '<', '>=', '<=']) {
      expect(holds('integer', operator, { answerInteger: 1 }, []), operator).to.equal(false);
    }
    expect(holds('integer', '>', { answerInteger: 1 }, [whole(0), whole(2)])).to.equal(true);
    expect(holds('integer', '>=', { answerDecimal: 1.5 }, [whole(1)])).to.equal(false);
    expect(holds('integer', 'exists', { answerBoolean: true }, [whole(0)])).to.equal(true);
    expect(holds('integer', 'exists', { answerBoolean: false }, [])).to.equal(true);
  });

  it('compares codings by system and code, not by display', () => {
    const coding = (system: string | undefined, code: string, display?: string): Value => ({
      type: 'coding',
      value: { system, code, display, version: undefined },
    });
    const expected = { answerCoding: { system: 's', code: 'a', display: 'one' } };
    expect(holds('choice', '=', expected, [coding('s', 'a', 'two')])).to.equal(true);
    expect(holds('choice', '=', expected, [coding('other', 'a')])).to.equal(false);
    expect(holds('choice', '=', expected, [coding(undefined, 'a')])).to.equal(false);
  });

  it('compares quantities of one unit, or both without one', () => {
    const quantity = (value: number, code?: string): Value => ({
      type: 'quantity',
      value: { value, code, unit: code, system: code && 'http://unitsofmeasure.org' },
    });
    const inKg = { answerQuantity: { value: 5, code: 'kg', unit: 'kg', system: 'http://unitsofmeasure.org' } };
    expect(holds('quantity', '>', inKg, [quantity(6, 'kg')])).to.equal(true);
    expect(holds('quantity', '>', inKg, [quantity(6000, 'g')])).to.equal(true);
    expect(holds('quantity', '>', inKg, [quantity(6, 'h')])).to.equal(false);
    expect(holds('quantity', '>', { answerQuantity: { value: 5 } }, [quantity(6)])).to.equal(true);
  });

  it('a less precise date enables when it could be so, and that is said', () => {
    const items = [{ linkId: 'q', type: 'date' }, bool('x', when('q', '>', { answerDate: '1970' }))];
    const on = (value: string): Answers => give(fill(items), 'q', [{ type: 'date', value }]);
    expect(isEnabled(on('1970-10-15'), 'x')).to.equal(true);
    expect(undecided(on('1970-10-15')).map(({ code }) => code)).to.deep.equal(['enablewhen-indeterminate']);
    expect(isEnabled(on('1969-10-15'), 'x')).to.equal(false);
    expect(undecided(on('1971-01'))).to.deep.equal([]);
  });

  it('an order asked of a yes or no never holds, and is an error of the author', () => {
    expect(holds('boolean', '>=', { answerBoolean: true }, [yes])).to.equal(false);
    expect(codes([bool('q'), bool('x', when('q', '>', { answerBoolean: true }))])).to.include(
      'enablewhen-order-nonsense',
    );
  });

  it('several: all, any, and any with a finding when it does not say', () => {
    const both = (enableBehavior?: string): Raw => ({
      enableWhen: [...(ifYes('a').enableWhen as Raw[]), ...(ifYes('b').enableWhen as Raw[])],
      ...(enableBehavior && { enableBehavior }),
    });
    const half = (behavior?: string): boolean =>
      isEnabled(give(fill([bool('a'), bool('b'), bool('x', both(behavior))]), 'a', [yes]), 'x');
    expect([half('all'), half('any'), half()]).to.deep.equal([false, true, true]);
    expect(codes([bool('a'), bool('b'), bool('x', both())])).to.deep.equal(['enablebehavior-missing']);
  });

  it('an expression that only compares answers is one as well', () => {
    const expression = (text: string): Raw => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
          valueExpression: { language: 'text/fhirpath', expression: text },
        },
      ],
    });
    const after = (text: string): boolean =>
      isEnabled(give(fill([bool('q'), bool('x', expression(text))]), 'q', [yes]), 'x');
    expect(after("%resource.item.where(linkId='q').answer.value = true")).to.equal(true);
    expect(after("%resource.repeat(item).where(linkId = 'q').answer.value = false")).to.equal(false);
    expect(after("%resource.descendants().where(linkId='q').answer.exists().not()")).to.equal(false);
    expect(after('today() > @2020-01-01')).to.equal(true);
    expect(codes([bool('x', expression('today() > @2020-01-01'))])).to.deep.equal(['expression-ignored']);
  });
});

describe('what is disabled', () => {
  const chain = [
    bool('a'),
    bool('b', ifYes('a')),
    { linkId: 'g', type: 'group', ...ifYes('b'), item: [bool('c')] },
    bool('d', ifYes('c')),
  ];
  const full = ['a', 'b', 'c', 'd'].reduce((state, linkId) => give(state, linkId, [yes]), fill(chain));
  const off = give(full, 'a', [no]);

  it('counts as unanswered, and so on down the chain', () => {
    expect(['b', 'g', 'c', 'd'].map((linkId) => isEnabled(full, linkId))).to.deep.equal([true, true, true, true]);
    expect(['b', 'g', 'c', 'd'].map((linkId) => isEnabled(off, linkId))).to.deep.equal([false, false, false, false]);
  });

  it('keeps its answer in memory, never exports it, and has it again when enabled', () => {
    expect(valuesOf(one(off, 'c'))).to.deep.equal([yes]);
    const written = (answers: Answers): unknown => writeResponse(answers, { status: 'completed' }).response?.['item'];
    expect(written(off)).to.deep.equal([{ linkId: 'a', answer: [{ valueBoolean: false }] }]);
    expect(written(give(off, 'a', [yes]))).to.deep.equal(written(full));
  });

  it('is the same for "not discussed"', () => {
    const silent = setInformant(full, one(full, 'a').key, 'not-discussed');
    expect(isEnabled(silent, 'b')).to.equal(false);
    expect(isEnabled(setInformant(silent, one(silent, 'a').key, 'seen'), 'd')).to.equal(true);
  });

  it('a circle locks nobody out: those conditions are left out, and said', () => {
    const circle = [bool('a', ifYes('b')), bool('b', ifYes('a')), bool('c', ifYes('b'))];
    expect(codes(circle).filter((code) => code === 'enablewhen-loop')).to.have.length(2);
    expect(['a', 'b', 'c'].map((linkId) => isEnabled(fill(circle), linkId))).to.deep.equal([true, true, false]);
    expect(isEnabled(give(fill(circle), 'b', [yes]), 'c')).to.equal(true);
    expect(isEnabled(fill([bool('x', ifYes('x'))]), 'x')).to.equal(true);
    const inward = { linkId: 'g', type: 'group', ...ifYes('i'), item: [bool('i')] };
    expect(codes([inward])).to.deep.equal(['enablewhen-refers-to-descendant']);
    expect(isEnabled(fill([inward]), 'i')).to.equal(true);
  });
});

describe('which occurrence is meant', () => {
  const child = { linkId: 'g', type: 'group', repeats: true, item: [bool('q'), bool('x', ifYes('q'))] };

  it('first that of the same repetition', () => {
    const two = addOccurrence(fill([child]), one(fill([child]), 'g').key);
    const second = give(two, 'q', [yes], 1);
    expect([0, 1].map((at) => isEnabled(second, 'x', at))).to.deep.equal([false, true]);
  });

  it('then the last one before, then the first one after', () => {
    const repeated = { linkId: 'g', type: 'group', repeats: true, item: [bool('q')] };
    const empty = fill([bool('before', ifYes('q')), repeated, bool('after', ifYes('q'))]);
    const two = addOccurrence(empty, one(empty, 'g').key);
    const first = give(two, 'q', [yes], 0);
    expect([isEnabled(first, 'before'), isEnabled(first, 'after')]).to.deep.equal([true, false]);
    const last = give(two, 'q', [yes], 1);
    expect([isEnabled(last, 'before'), isEnabled(last, 'after')]).to.deep.equal([false, true]);
  });

  it('a question inside an answer looks at that answer', () => {
    const parent = {
      linkId: 'p',
      type: 'string',
      repeats: true,
      item: [bool('x', when('p', '=', { answerString: 'a' }))],
    };
    const filled = give(fill([parent]), 'p', [text('a'), text('b')]);
    expect([0, 1].map((at) => isEnabled(filled, 'x', at))).to.deep.equal([true, false]);
  });

  it('repetitions come and go; the last one is only emptied', () => {
    const empty = fill([child]);
    const two = give(addOccurrence(empty, one(empty, 'g').key), 'q', [yes], 0);
    const rest = removeOccurrence(two, one(two, 'g').key);
    expect(all(rest, 'g')).to.have.length(1);
    expect(valuesOf(one(rest, 'q'))).to.deep.equal([]);
    const again = removeOccurrence(give(rest, 'q', [yes]), one(rest, 'g').key);
    expect([all(again, 'g').length, valuesOf(one(again, 'q')).length]).to.deep.equal([1, 0]);
  });
});

describe('a change', () => {
  const items = [bool('a'), ...Array.from({ length: 500 }, (_, at) => bool(`x${at}`, at % 10 === 0 ? ifYes('a') : {}))];
  const before = fill(items);

  it('gives new objects only for what changed, so that a view can compare by identity', () => {
    const after = give(before, 'a', [yes]);
    const changed = after.items.filter((occurrence, at) => occurrence !== before.items[at]);
    expect(changed).to.have.length(51);
  });

  it('that changes nothing gives the same object', () => {
    const { key } = one(before, 'a');
    const after = answer(before, key, [yes]);
    expect(answer(after, key, [yes])).to.equal(after);
    expect(clear(before, key)).to.equal(before);
    expect(answer(before, 'nowhere', [yes])).to.equal(before);
  });
});
