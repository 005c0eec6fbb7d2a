import { describe, it } from 'node:test';
import { expect } from 'chai';
import { schemes } from '../codes/codes.ts';
import { checklistVariants, dangers, domains, questionnaireOf, stressors } from './checklists.ts';

type Node = Readonly<Record<string, unknown>>;
const nodesOf = (value: unknown): readonly Node[] =>
  typeof value === 'object' && value !== null ? [value as Node, ...Object.values(value).flatMap(nodesOf)] : [];

/** Every text that somebody reads, with the languages that it has. */
const textsOf = (questionnaire: Node): readonly { readonly text: string; readonly langs: readonly string[] }[] =>
  nodesOf(questionnaire).flatMap((node) =>
    ['text', 'display', 'title', 'description', 'purpose', 'valueString'].flatMap((name) => {
      const text = node[name];
      if (typeof text !== 'string' || node['url'] === 'content') return [];
      const langs = nodesOf(node[`_${name}`]).flatMap(({ url, valueCode }) =>
        url === 'lang' ? [String(valueCode)] : [],
      );
      return [{ text, langs }];
    }),
  );

const all = checklistVariants.map((variant) => [variant, questionnaireOf(variant)] as const);

describe('the signalling aids', () => {
  it('are for four kinds of helpers, and about children and young people', () => {
    expect(checklistVariants).to.deep.equal([
      ...['klantmanager', 'volunteer', 'school', 'primary-care', 'child-4-12', 'youth-12-18'],
    ]);
    expect(Object.keys(domains)).to.have.length(14);
  });

  it('say everything in Dutch and English, and nowhere claim that somebody read a translation over', () => {
    for (const [variant, questionnaire] of all) {
      for (const { text, langs } of textsOf(questionnaire)) expect(langs, `${variant}: ${text}`).to.include('en');
      expect(JSON.stringify(questionnaire)).not.to.contain('reviewed');
    }
  });

  it('Arabic, Tigrinya and Dari are there as drafts', () => {
    for (const [variant, questionnaire] of all) {
      const langs = new Set(textsOf(questionnaire).flatMap((one) => one.langs));
      expect([...langs].sort(), variant).to.deep.equal(['ar', 'en', 'fa', 'ti']);
    }
  });

  it('13, 16: never name an illness, a score or a risk, and are written in short sentences', () => {
    const clinical = /ptss|depressi|trauma|stoornis|diagnos|psych|ggz|score|risico|screening|patiënt|symptoom|suïcid/i;
    const plain = /Stel geen diagnose|Do not diagnose/;
    for (const [variant, questionnaire] of all) {
      for (const { text } of textsOf(questionnaire)) {
        if (!plain.test(text)) expect(text, variant).not.to.match(clinical);
        for (const sentence of text.split(/(?<=[.?])\s/)) {
          expect(sentence.split(/\s+/).length, `${variant}: ${sentence}`).to.be.at.most(16);
        }
      }
    }
  });

  it('21: a child that interprets shows the advice that it never may', () => {
    for (const [variant, questionnaire] of all) {
      const advice = nodesOf(questionnaire).find(({ linkId }) => linkId === 'talk.no-child');
      expect(advice?.['text'], variant).to.match(/^Laat nooit een kind tolken/);
      expect(JSON.stringify(advice?.['enableWhen'])).to.contain('"code":"child"');
    }
  });

  it('every domain has a picture beside its words', () => {
    for (const [variant, questionnaire] of all) {
      const options = nodesOf(nodesOf(questionnaire).find(({ linkId }) => linkId === 'look.domains')?.['answerOption']);
      const pictures = options.filter(({ contentType }) => contentType === 'image/svg+xml').map(({ data }) => data);
      expect(new Set(pictures).size, variant).to.be.at.least(12);
      for (const data of pictures)
        expect(atob(String(data)), variant).to.match(/^<svg [^>]+>.*<path d="M[\d.\sMmLlHhVvAaCcSsZz-]+"/);
    }
  });

  it('every theme is one of the directory, every link is used once, and nothing is required', () => {
    const themes = [...Object.values(domains), ...Object.values(stressors)].flat();
    expect(schemes.theme).to.include.members(themes);
    for (const [variant, questionnaire] of all) {
      const links = nodesOf(questionnaire).flatMap(({ linkId }) => (typeof linkId === 'string' ? [linkId] : []));
      expect(new Set(links).size, variant).to.equal(links.length);
      expect(JSON.stringify(questionnaire)).not.to.contain('"required"');
      for (const danger of dangers)
        expect(JSON.stringify(questionnaire), variant).to.contain(`"valueCode":"${danger}"`);
    }
  });
});
