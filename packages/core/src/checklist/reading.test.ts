import { describe, it } from 'node:test';
import { extensions } from '@veerkracht/spec/checklists/extensions';
import { expect } from 'chai';
import {
  answer,
  checkQuestionnaire,
  checkResponse,
  isShown,
  mayShowScore,
  occurrences,
  outcome,
  parseMarkdown,
  problems,
  readQuestionnaire,
  readResponse,
  sayFinding,
  score,
  compareResponses,
  authoredScores,
  setInformant,
  start,
  textIn,
  toggle,
  valuesOf,
  writeResponse,
} from './checklist.ts';
import type { Answers, Finding, Item, Questionnaire, Value } from './checklist.ts';

type Raw = Record<string, unknown>;
const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const code = (url: string, valueCode: string): Raw => ({ url, valueCode });
const translated = (lang: string, content: string): Raw => ({
  extension: [
    {
      url: `${hl7}translation`,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    },
  ],
});
const asFile = (item: readonly Raw[], rest: Raw = {}): Raw => ({
  resourceType: 'Questionnaire',
  url: 'https://a.example/q',
  version: '1',
  language: 'nl',
  item,
  ...rest,
});
const read = (item: readonly Raw[], rest: Raw = {}): Questionnaire => {
  const { questionnaire } = readQuestionnaire(asFile(item, rest));
  if (!questionnaire) throw new Error('not read');
  return questionnaire;
};
const only = (item: Raw): Item => read([item]).items[0]!;
const found = (item: readonly Raw[], rest: Raw = {}): readonly string[] =>
  readQuestionnaire(asFile(item, rest)).findings.map((one) => one.code);
const give = (answers: Answers, linkId: string, values: readonly Value[]): Answers =>
  answer(answers, [...occurrences(answers.items)].find(({ item }) => item.linkId === linkId)!.key, values);
const keyOf = (answers: Answers, linkId: string): string =>
  [...occurrences(answers.items)].find(({ item }) => item.linkId === linkId)!.key;
const choice = (linkId: string, options: readonly Raw[], rest: Raw = {}): Raw => ({
  linkId,
  type: 'choice',
  answerOption: options,
  ...rest,
});
const option = (value: string, extension: readonly Raw[] = [], inside: readonly Raw[] = []): Raw => ({
  extension,
  valueCoding: { system: 's', code: value, display: value, extension: inside },
});
const coding = (value: string): Value => ({
  type: 'coding',
  value: { system: 's', code: value, display: value, version: undefined },
});
const yes: Value = { type: 'boolean', value: true };

describe('reading a questionnaire', () => {
  it('chooses a language, and says when it had to fall back', () => {
    const { text } = only({ linkId: 'a', type: 'display', text: 'Slaap', _text: translated('ar', 'نوم') });
    expect(textIn(text, 'ar')).to.include({ lang: 'ar', plain: 'نوم', isFallback: false });
    expect(textIn(text, 'nl-NL')).to.include({ lang: 'nl', plain: 'Slaap', isFallback: false });
    expect(textIn(text, 'ti')).to.include({ lang: 'nl', plain: 'Slaap', isFallback: true });
  });

  it('translates options, titles and what extensions say', () => {
    const given = { code: 'a', display: 'ja', _display: translated('en', 'yes') };
    const item = only({
      ...choice('a', [{ valueCoding: given }]),
      extension: [
        {
          url: extensions.conversationOpener,
          valueString: 'Hoe slaapt u?',
          _valueString: translated('en', 'How do you sleep?'),
        },
      ],
    });
    expect(textIn(item.options[0]!.label, 'en').plain).to.equal('yes');
    expect(textIn(item.openers[0]!, 'en').plain).to.equal('How do you sleep?');
  });

  it('finds weights in all four places', () => {
    const weight = (name: string): Raw => ({ url: `${hl7}${name}`, valueDecimal: 3 });
    const options = [
      option('a', [weight('ordinalValue')]),
      option('b', [weight('itemWeight')]),
      option('c', [], [weight('ordinalValue')]),
      option('d', [], [weight('itemWeight')]),
    ];
    expect(only(choice('q', options)).options.map((one) => one.weight)).to.deep.equal([3, 3, 3, 3]);
  });

  it('takes options from a set in the file, expanded or composed; any other set leaves an open question', () => {
    const sets = [
      {
        resourceType: 'ValueSet',
        id: 'one',
        expansion: { contains: [{ system: 's', code: 'a', contains: [{ system: 's', code: 'b' }] }] },
      },
      {
        resourceType: 'ValueSet',
        url: 'https://a.example/two',
        compose: { include: [{ system: 's', concept: [{ code: 'c' }] }] },
      },
    ];
    const of = (answerValueSet: string): Item =>
      read([{ linkId: 'q', type: 'choice', answerValueSet }], { contained: sets }).items[0]!;
    expect(of('#one').options.map(({ value }) => value)).to.have.length(2);
    expect(of('https://a.example/two|3').options[0]?.value).to.deep.equal({
      ...coding('c'),
      value: { ...(coding('c').value as Raw), display: undefined },
    });
    expect(of('https://elsewhere.example/set')).to.include({ open: true });
    expect(found([{ linkId: 'q', type: 'choice', answerValueSet: '#gone' }])).to.deep.equal(['value-set-unreachable']);
  });

  it('hidden and readOnly hold for what is inside', () => {
    const hidden = { url: `${hl7}questionnaire-hidden`, valueBoolean: true };
    const { items } = only({
      linkId: 'g',
      type: 'group',
      extension: [hidden],
      item: [{ linkId: 'a', type: 'string' }],
    });
    expect(items[0]).to.include({ hidden: true, readOnly: true });
    const usage = (valueCode: string): boolean =>
      isShown(
        start(read([{ linkId: 'a', type: 'string', extension: [code(`${hl7}questionnaire-usageMode`, valueCode)] }]))
          .items[0]!,
      );
    expect([usage('capture'), usage('display-non-empty')]).to.deep.equal([true, false]);
  });

  it('refuses by name what the author calls critical and we do not know', () => {
    const critical = { url: `${hl7}rendering-criticalExtension`, valueUri: `${hl7}rendering-xhtml` };
    const { questionnaire, findings } = readQuestionnaire(asFile([], { extension: [critical] }));
    expect(questionnaire).to.equal(undefined);
    expect(findings[0]).to.include({ code: 'critical-extension', detail: `${hl7}rendering-xhtml` });
    const known = { ...critical, valueUri: `${hl7}questionnaire-optionExclusive` };
    expect(readQuestionnaire(asFile([], { extension: [known] })).questionnaire).to.not.equal(undefined);
    expect(
      found([{ linkId: 'a', type: 'string', modifierExtension: [{ url: 'https://b.example/not' }] }]),
    ).to.deep.equal(['critical-extension']);
  });

  it('runs only patterns whose worst case is small', () => {
    const pattern = (valueString: string): Item['limits']['fits'] =>
      only({ linkId: 'a', type: 'string', extension: [{ url: `${hl7}regex`, valueString }] }).limits.fits;
    for (const bad of [
      '(a+)+',
      '(a|a)*',
      '(.*)*x',
      '(a|aa)+$',
      '(a)\\1',
      'a?'.repeat(30),
      '(x',
      '[',
      '((a|a){9}){9}',
    ]) {
      expect(pattern(bad), bad).to.equal(undefined);
    }
    const mail = pattern('^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$')!;
    expect([mail('a@b.nl'), mail('a@@b.nl'), mail('x a@b.nl')]).to.deep.equal([true, false, false]);
    expect(pattern("matches('^[0-9]{4}$')")!('2026')).to.equal(true);
    expect(pattern('(\\d{3}-){2}\\d{4}')!('123-456-7890')).to.equal(true);
    expect(mail(`${'a@'.repeat(50_000)}`)).to.equal(true);
  });

  it('keeps names of the language apart from data', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const questionnaire = read(names.map((linkId) => ({ linkId, type: 'boolean' })));
    const filled = give(start(questionnaire), '__proto__', [yes]);
    expect(writeResponse(filled, { status: 'completed' }).response?.['item']).to.deep.equal([
      { linkId: '__proto__', answer: [{ valueBoolean: true }] },
    ]);
  });

  it('bounds depth and number', () => {
    const deep = Array.from({ length: 2000 }).reduce<Raw>(
      (item, _, at) => ({ linkId: `${at}`, type: 'group', item: [item] }),
      {},
    );
    expect(found([deep])).to.include('too-large');
    const many = Array.from({ length: 6000 }, (_, at) => ({ linkId: `${at}`, type: 'string' }));
    expect(read(many).all).to.have.length(5000);
    const chain = many.map((item, at) => ({
      ...item,
      enableWhen: [{ question: `${at - 1}`, operator: 'exists', answerBoolean: true }],
    }));
    expect(read(chain).graph.ranked).to.have.length(5000);
  });

  it('names what an author should look at, in two languages', () => {
    const findings = checkQuestionnaire(
      asFile([
        { linkId: 'a', type: 'string' },
        { linkId: 'a', type: 'group', item: [] },
        { type: 'wish' },
        { linkId: 'd', type: 'display', required: true },
        { linkId: 'n', type: 'boolean', enableWhen: [{ question: 'gone', operator: '!=', answerBoolean: true }] },
        { linkId: 'f', type: 'boolean', enableWhen: [{ question: 'l', operator: '~', answerBoolean: true }] },
        {
          linkId: 'g',
          type: 'group',
          enableWhen: [{ question: 'l', operator: '=', answerBoolean: true }],
          item: [{ linkId: 'l', type: 'boolean' }],
        },
      ]),
    );
    expect(findings.map((one) => one.code)).to.have.members([
      'link-id-missing',
      'type-unknown',
      'enablewhen-unreadable',
      'link-id-duplicate',
      'group-without-items',
      'not-allowed-on-type',
      'enablewhen-unknown-question',
      'enablewhen-refers-to-descendant',
    ]);
    for (const one of findings) {
      const { nl, en } = sayFinding(one);
      expect(nl, one.code)
        .to.match(/\.$/)
        .and.not.match(/\{\}|undefined/);
      expect(en, one.code)
        .to.match(/\.$/)
        .and.not.match(/\{\}|undefined/);
    }
  });
});

describe('markdown', () => {
  it('is a tree of few kinds; everything else is text', () => {
    expect(
      parseMarkdown('# Kop\n\nEen **dik** en *schuin* [woord](https://a.example).\n\n- een\n- twee'),
    ).to.deep.equal([
      { type: 'paragraph', content: [{ type: 'text', text: 'Kop' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Een ' },
          { type: 'strong', content: [{ type: 'text', text: 'dik' }] },
          { type: 'text', text: ' en ' },
          { type: 'emphasis', content: [{ type: 'text', text: 'schuin' }] },
          { type: 'text', text: ' ' },
          { type: 'link', href: 'https://a.example', content: [{ type: 'text', text: 'woord' }] },
          { type: 'text', text: '.' },
        ],
      },
      { type: 'list', ordered: false, items: [[{ type: 'text', text: 'een' }], [{ type: 'text', text: 'twee' }]] },
    ]);
  });

  it('has no HTML and no link that runs', () => {
    const said = JSON.stringify(
      parseMarkdown('<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](data:text/html,1)'),
    );
    expect(said).to.not.include('"link"');
    expect(said).to.include('<img src=x');
  });

  it('takes no time on what is made to be slow', () => {
    const start = performance.now();
    for (const piece of ['**a', '[', '_a', '[a](', '* ', '\\']) parseMarkdown(piece.repeat(10_000));
    expect(performance.now() - start).to.be.below(2000);
  });
});

describe('filling in', () => {
  const exclusive = { url: `${hl7}questionnaire-optionExclusive`, valueBoolean: true };
  const ticks = read([choice('q', [option('a'), option('b'), option('none', [exclusive])], { repeats: true })]);

  it('an exclusive option clears the others, and is cleared by them', () => {
    const { key } = start(ticks).items[0]!;
    const chosen = (...ids: readonly string[]): readonly string[] =>
      valuesOf(ids.reduce((state, id) => toggle(state, key, coding(id)), start(ticks)).items[0]!).map((value) =>
        value.type === 'coding' ? String(value.value.code) : '',
      );
    expect(chosen('a', 'b', 'none')).to.deep.equal(['none']);
    expect(chosen('none', 'a')).to.deep.equal(['a']);
    expect(chosen('a', 'none', 'none')).to.deep.equal([]);
  });

  it('a tick box of one choice replaces', () => {
    const single = start(read([choice('q', [option('a'), option('b')])]));
    const { key } = single.items[0]!;
    expect(valuesOf(toggle(toggle(single, key, coding('a')), key, coding('b')).items[0]!)).to.have.length(1);
  });

  it('starts with what is initial', () => {
    const item = choice('q', [option('a'), { ...option('b'), initialSelected: true }]);
    expect(valuesOf(start(read([item])).items[0]!)).to.have.length(1);
    expect(
      valuesOf(start(read([{ linkId: 'n', type: 'integer', initial: [{ valueInteger: 4 }] }])).items[0]!),
    ).to.deep.equal([{ type: 'integer', value: 4 }]);
  });

  it('what must be put right is said by item, and stands in the way of "completed" only', () => {
    const limits = [
      { url: `${hl7}minValue`, valueInteger: 1 },
      { url: `${hl7}maxValue`, valueInteger: 5 },
    ];
    const answers = give(
      start(
        read([
          { linkId: 'n', type: 'integer', extension: limits },
          { linkId: 'r', type: 'string', required: true },
        ]),
      ),
      'n',
      [{ type: 'integer', value: 9 }],
    );
    expect(problems(answers).map((one) => one.code)).to.deep.equal(['above-maximum', 'required-missing']);
    expect(writeResponse(answers, { status: 'completed' }).response).to.equal(undefined);
    expect(writeResponse(answers, { status: 'in-progress' }).response?.['item']).to.have.length(1);
  });
});

describe('a response', () => {
  const questionnaire = read([
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'a', type: 'boolean', item: [{ linkId: 'b', type: 'string' }] }],
    },
    { linkId: 'd', type: 'display', text: 'x' },
    { linkId: 'c', type: 'boolean' },
  ]);

  it('has the hierarchy of the questionnaire, who says so, and nobody it is about', () => {
    const filled = give(give(start(questionnaire), 'a', [yes]), 'b', [{ type: 'string', value: 'x' }]);
    const told = setInformant(setInformant(filled, keyOf(filled, 'a'), 'told'), keyOf(filled, 'c'), 'not-discussed');
    const { response } = writeResponse(told, {
      status: 'completed',
      language: 'nl',
      authored: '2026-11-21T10:00:00+01:00',
    });
    expect(response).to.deep.equal({
      resourceType: 'QuestionnaireResponse',
      language: 'nl',
      questionnaire: 'https://a.example/q|1',
      status: 'completed',
      authored: '2026-11-21T10:00:00+01:00',
      item: [
        {
          linkId: 'g',
          item: [
            {
              linkId: 'a',
              answer: [
                {
                  extension: [code(extensions.informant, 'told')],
                  valueBoolean: true,
                  item: [{ linkId: 'b', answer: [{ valueString: 'x' }] }],
                },
              ],
            },
          ],
        },
        { linkId: 'c', extension: [code(extensions.informant, 'not-discussed')] },
      ],
    });
    const again = readResponse(questionnaire, response);
    expect(again.findings).to.deep.equal([]);
    expect(
      writeResponse(again.answers, { status: 'completed', language: 'nl', authored: '2026-11-21T10:00:00+01:00' })
        .response,
    ).to.deep.equal(response);
    expect(checkResponse(questionnaire, response)).to.deep.equal([]);
  });

  it('is checked as a validator would', () => {
    const codes = (items: readonly Raw[], item: readonly Raw[], status = 'completed'): readonly string[] => [
      ...new Set(
        checkResponse(read(items), { resourceType: 'QuestionnaireResponse', status, item }).map(
          (one: Finding) => one.code,
        ),
      ),
    ];
    const string = { linkId: 's', type: 'string' };
    const says = (linkId: string, ...answer: readonly Raw[]): Raw => ({ linkId, answer });
    expect(codes([string], [says('z', { valueString: 'x' })])).to.deep.equal(['unknown-link-id']);
    expect(codes([string], [says('s', { valueBoolean: true })])).to.deep.equal(['wrong-answer-type']);
    expect(codes([string], [says('s', { valueString: 'a' }, { valueString: 'b' })])).to.deep.equal([
      'duplicate-response-item',
    ]);
    expect(codes([string], [says('s', { valueString: 'a\nb' })])).to.deep.equal(['newline-in-string']);
    expect(codes([{ ...string, required: true }], [])).to.deep.equal(['required-missing']);
    expect(codes([{ ...string, required: true }], [], 'in-progress')).to.deep.equal([]);
    expect(codes([{ linkId: 'd', type: 'display' }], [says('d', { valueString: 'x' })])).to.deep.equal([
      'answer-on-display',
    ]);
    expect(codes([choice('q', [option('a')])], [says('q', { valueCoding: { system: 's', code: 'b' } })])).to.deep.equal(
      ['answer-not-in-options'],
    );
    const group = { linkId: 'g', type: 'group', required: true, item: [string] };
    expect(codes([group], [{ linkId: 'g' }])).to.deep.equal(['required-group-empty']);
    expect(codes([group], [])).to.deep.equal(['required-missing']);
    const conditional = {
      ...string,
      linkId: 'x',
      enableWhen: [{ question: 's', operator: 'exists', answerBoolean: true }],
    };
    expect(codes([string, conditional], [says('x', { valueString: 'x' })])).to.deep.equal(['answer-on-disabled-item']);
    expect(codes([string, conditional], [says('x', { valueString: 'x' })], 'in-progress')).to.deep.equal([]);
  });
});

describe('scores, for vendors', () => {
  const weighted = (linkId: string, domain: string): Raw =>
    choice(
      linkId,
      ['0', '1', '2', '3'].map((id) => option(id, [{ url: `${hl7}ordinalValue`, valueDecimal: Number(id) }])),
      {
        extension: [code(extensions.signalDomain, domain)],
      },
    );
  const sum = (expression: string, variables: Readonly<Record<string, string>> = {}): Raw => ({
    linkId: 'total',
    type: 'decimal',
    extension: [
      ...Object.entries(variables).map(([name, text]) => ({
        url: `${hl7}variable`,
        valueExpression: { name, expression: text },
      })),
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: { expression },
      },
    ],
  });
  const items = [
    { linkId: 'g', type: 'group', item: [weighted('a', 'sleep'), weighted('b', 'sleep')] },
    weighted('c', 'mood'),
  ];
  const two = give(give(start(read(items)), 'a', [coding('3')]), 'b', [coding('1')]);

  it('say what a missing answer does', () => {
    expect(score(two, { missing: 'sum-present' }).total).to.deep.equal({ value: 4, answered: 2, missing: 1 });
    expect(score(two, { missing: 'require-all' }).total.value).to.equal(undefined);
    expect(score(two, { missing: { maxMissing: 1, prorate: true } }).total.value).to.equal(6);
    expect(score(two, { missing: { maxMissing: 0, prorate: true } }).total.value).to.equal(undefined);
    expect(score(start(read(items)), { missing: 'sum-present' }).total.value).to.equal(undefined);
    expect(score(two, { missing: 'require-all' }).groups.get('g')?.value).to.equal(4);
    expect(score(two, { missing: 'sum-present' }).domains.get('sleep')?.value).to.equal(4);
  });

  it('of the author are known where they are plain sums', () => {
    const of = (expression: string, variables?: Readonly<Record<string, string>>): number | undefined => {
      const form = start(read([...items, sum(expression, variables)]));
      const filled = give(give(form, 'a', [coding('3')]), 'b', [coding('1')]);
      return authoredScores(filled).find(({ linkId }) => linkId === 'total')?.value;
    };
    expect(of('%resource.repeat(item).answer.value.weight().sum()')).to.equal(4);
    expect(of("%resource.item.item.where(linkId.matches('^[ac]$')).answer.value.ordinal().sum()")).to.equal(3);
    expect(of("%resource.repeat(item).where(linkId!='a').answer.weight().sum()")).to.equal(1);
    expect(of('%resource.repeat(item).answer.value.weight().sum() * 4')).to.equal(undefined);
    const chosen = (linkId: string): string =>
      `%questionnaire.item.where(linkId='${linkId}').answerOption.where(valueCoding.code=%resource.item.where(linkId='${linkId}').answer.valueCoding.code).extension.where(url=%scale).valueDecimal`;
    const variables = { scale: `'${hl7}ordinalValue'`, va: chosen('a'), vb: chosen('b'), vc: chosen('c') };
    expect(of('iif(%va.exists() and %vb.exists(), %va + %vb, {})', variables)).to.equal(4);
    expect(of('iif(%va.exists() and %vc.exists(), %va + %vc, {})', variables)).to.equal(undefined);
    expect(of('iif(%va.exists(), %va, 0) + iif(%vc.exists(), %vc, 0)', variables)).to.equal(3);
    expect(of('%va + %vc', variables)).to.equal(undefined);
    const bomb = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`v${at}`, `%v${at + 1} + `.repeat(900)]));
    expect(of('%v0', bomb)).to.equal(undefined);
  });

  it('scenario 19: may be shown only when licence, population, languages and device status are declared', () => {
    const declared = {
      url: extensions.instrumentLicence,
      extension: [
        { url: 'licence', valueString: 'CC BY' },
        { url: 'validated-population', valueString: 'adults' },
        { url: 'language', valueCode: 'nl' },
        { url: 'medical-device-status', valueString: 'no device' },
      ],
    };
    expect(mayShowScore(read([])).reasons).to.have.length(5);
    expect(mayShowScore(read([], { extension: [declared] })).reasons).to.deep.equal(['hidden-by-author']);
    expect(mayShowScore(read([], { extension: [declared, code(extensions.scoreVisibility, 'shown')] }))).to.deep.equal({
      may: true,
      reasons: [],
    });
    const half = { ...declared, extension: declared.extension.slice(0, 3) };
    expect(
      mayShowScore(read([], { extension: [half, code(extensions.scoreVisibility, 'shown')] })).reasons,
    ).to.deep.equal(['no-medical-device-status']);
  });
});

describe('the result of the aid', () => {
  const about = (strand: string, domain?: string, ...themes: readonly string[]): readonly Raw[] => [
    code(extensions.strand, strand),
    ...(domain ? [code(extensions.signalDomain, domain)] : []),
    ...themes.map((theme) => code(extensions.theme, theme)),
  ];
  const questionnaire = read([
    {
      linkId: 'sleep',
      type: 'group',
      extension: about('signal', 'sleep', 'sleep'),
      item: [
        { linkId: 'wakes', type: 'boolean', text: 'Wordt vaak wakker' },
        choice('harm', [
          option('says', [code(extensions.redFlag, 'self-harm')]),
          option('no', [code(extensions.strand, 'none')]),
        ]),
      ],
    },
    choice(
      'good',
      [option('family'), option('none', [{ url: `${hl7}questionnaire-optionExclusive`, valueBoolean: true }])],
      {
        repeats: true,
        extension: about('strength'),
      },
    ),
    { linkId: 'money', type: 'boolean', extension: about('stressor', 'money', 'current-stress') },
  ]);
  const empty = start(questionnaire);
  const filled = setInformant(
    give(give(give(empty, 'wakes', [yes]), 'harm', [coding('says')]), 'good', [coding('family')]),
    keyOf(empty, 'wakes'),
    'self',
  );

  it('is what was ticked, by domain, with red flags and themes, and never a number (scenario 13)', () => {
    const { noticed, strengths, redFlags, themes, informants } = outcome(filled);
    expect(noticed.map(({ domain, items }) => [domain, items.map(({ text }) => text.plain)])).to.deep.equal([
      ['sleep', ['Wordt vaak wakker', 'says']],
    ]);
    expect(strengths.map(({ text }) => text.plain)).to.deep.equal(['family']);
    expect(redFlags.map(({ redFlag }) => redFlag)).to.deep.equal(['self-harm']);
    expect([themes, informants]).to.deep.equal([['sleep'], ['self']]);
    expect(JSON.stringify(outcome(filled))).to.not.match(/:-?\d/);
  });

  it('a no, a "none of these" and what was not discussed are not ticked (scenario 14)', () => {
    const no = give(give(empty, 'harm', [coding('no')]), 'good', [coding('none')]);
    const silent = setInformant(give(no, 'money', [yes]), keyOf(no, 'money'), 'not-discussed');
    const { noticed, strengths, redFlags, notDiscussed } = outcome(silent);
    expect([noticed, strengths, redFlags]).to.deep.equal([[], [], []]);
    expect(notDiscussed).to.deep.equal(['money']);
  });

  it('is compared over time only within one version, in kinds of change', () => {
    const at = (answers: Answers): unknown => writeResponse(answers, { status: 'completed' }).response;
    const later = setInformant(
      setInformant(give(give(filled, 'harm', [coding('no')]), 'money', [yes]), keyOf(filled, 'wakes'), 'seen'),
      keyOf(filled, 'good'),
      'not-discussed',
    );
    const comparison = compareResponses(questionnaire, at(filled), at(later));
    if (!comparison.isComparable) throw new Error(comparison.reason);
    expect(comparison.changes.map((one) => [one.linkId, one.change, one.isInformantChanged])).to.deep.equal([
      ['wakes', 'still', true],
      ['harm', 'no-longer', false],
      ['good', 'not-discussed-now', false],
      ['money', 'new', false],
    ]);
    const other = { ...(at(later) as Raw), questionnaire: 'https://a.example/q|2' };
    expect(compareResponses(questionnaire, at(filled), other)).to.deep.equal({
      isComparable: false,
      reason: 'other-version',
    });
  });
});
