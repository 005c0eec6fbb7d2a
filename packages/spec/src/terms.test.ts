import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { concepts, isConcept, ladder, schemes } from './codes/codes.ts';
import type { Scheme } from './codes/codes.ts';
import { ar } from './codes/labels.ar.ts';
import { en } from './codes/labels.en.ts';
import { fa } from './codes/labels.fa.ts';
import { nl } from './codes/labels.nl.ts';
import { plain } from './codes/labels.plain.ts';
import { ti } from './codes/labels.ti.ts';
import { autonyms, directionOf, languageCode, languageNames } from './codes/languages.ts';
import { conceptIds, schemeIds, termNamespace } from './codes/term-ids.ts';
import { profileConcepts, profileSchemes } from './codes/profile-codes.ts';
import { profileLabels, profileSchemeLabels } from './codes/profile-labels.ts';
import { profileConceptIds, profileSchemeIds } from './codes/profile-term-ids.ts';
import {
  anyConceptOf,
  anyConceptOfTerm,
  attributeOf,
  broaderConcept,
  conceptOfTerm,
  taxonomies,
  termOf,
  terms,
} from './terms.ts';

/** UUID version 5, RFC 9562. */
const uuid5 = (name: string, namespace: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

describe('term ids', () => {
  it('are made of their codes, so that anyone can make them again', () => {
    expect(uuid5('https://veerkracht.example/codes', '6ba7b811-9dad-11d1-80b4-00c04fd430c8')).to.equal(termNamespace);
    for (const concept of concepts) expect(conceptIds[concept], concept).to.equal(uuid5(concept, termNamespace));
    for (const concept of profileConcepts)
      expect(profileConceptIds[concept], concept).to.equal(uuid5(concept, termNamespace));
    for (const [scheme, id] of Object.entries({ ...schemeIds, ...profileSchemeIds }))
      expect(id, scheme).to.equal(uuid5(scheme, termNamespace));
  });

  it('lead from a service to the concept and back', () => {
    for (const concept of concepts)
      expect(conceptOfTerm(attributeOf(concept, 'x').taxonomy_term_id ?? '')).to.equal(concept);
    for (const concept of profileConcepts) {
      const id = attributeOf(concept, 'x').taxonomy_term_id ?? '';
      expect([anyConceptOfTerm(id), conceptOfTerm(id)]).to.deep.equal([concept, undefined]);
    }
    expect(conceptOfTerm('x')).to.equal(undefined);
    expect([isConcept('theme/sleep'), isConcept('theme/none'), isConcept('toString')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('123 concepts in 12 schemes to search with, 46 in 7 to compare with, each a term of its taxonomy', () => {
    expect([concepts.length, profileConcepts.length]).to.deep.equal([123, 46]);
    expect([taxonomies.length, terms.length]).to.deep.equal([19, 169]);
    for (const term of terms) expect(taxonomies.some(({ id }) => id === term.taxonomy_id)).to.equal(true);
    expect(termOf('theme/sleep')).to.include({ code: 'theme/sleep', name: 'Slaap', taxonomy: 'theme' });
    expect(ladder[0]).to.equal('self-help');
  });
});

describe('local terms', () => {
  const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const homesick = { id: id(1), code: 'dordrecht:theme/heimwee', parent_id: termOf('theme/grief').id };
  const local = new Map([[id(1), { ...homesick, name: 'Heimwee', description: 'x' }]]);

  it('DIR-31: count under the concept of ours that is broader, also through another local term', () => {
    expect(broaderConcept(homesick, local)).to.equal('theme/grief');
    expect(broaderConcept({ id: id(2), parent_id: id(1) }, local)).to.equal('theme/grief');
    expect(broaderConcept({ id: id(2), code: 'psh:phase/aftercare' }, local)).to.equal('phase/aftercare');
    expect(broaderConcept({ id: id(2) }, local)).to.equal(undefined);
    const circle = new Map([[id(3), { id: id(3), name: 'x', description: 'x', parent_id: id(3) }]]);
    expect(broaderConcept({ id: id(3), parent_id: id(3) }, circle)).to.equal(undefined);
    expect([anyConceptOf('theme/sleep'), anyConceptOf('toString')]).to.deep.equal(['theme/sleep', undefined]);
  });
});

describe('labels of what is compared', () => {
  it('has every scheme and concept in professional, plain and English words, none empty', () => {
    expect(Object.keys(profileLabels)).to.deep.equal([...profileConcepts]);
    expect(Object.keys(profileSchemeLabels)).to.deep.equal(Object.keys(profileSchemes));
    for (const { nl, plain, en } of [...Object.values(profileLabels), ...Object.values(profileSchemeLabels)])
      for (const label of [nl, plain, en]) expect(label).to.match(/^\S.*\S$/);
  });
});

describe('labels', () => {
  for (const [name, labels] of Object.entries({ nl, plain, en })) {
    it(`${name} has every scheme and concept, none empty, none twice within a scheme`, () => {
      expect(Object.keys(labels.concepts).sort()).to.deep.equal([...concepts].sort());
      expect(Object.keys(labels.schemes).sort()).to.deep.equal(Object.keys(schemes).sort());
      for (const scheme of Object.keys(schemes) as Scheme[]) {
        const said = concepts
          .filter((concept) => concept.startsWith(`${scheme}/`))
          .map((concept) => labels.concepts[concept]);
        expect(
          said.every((label) => label.trim() === label && label.length > 0),
          scheme,
        ).to.equal(true);
        expect(new Set(said).size, scheme).to.equal(said.length);
      }
    });
  }

  it('plain Dutch has none of the words that frighten', () => {
    const frightening = /\bggz\b|psychisch|trauma|ptss|statushouder|interventie|indicatie/i;
    const seen = Object.entries(plain.concepts).filter(([concept]) => !concept.startsWith('role/'));
    expect(seen.filter(([, label]) => frightening.test(label))).to.deep.equal([]);
  });

  for (const [name, labels, script] of [
    ['ar', ar, /\p{Script=Arabic}/u],
    ['fa', fa, /\p{Script=Arabic}/u],
    ['ti', ti, /\p{Script=Ethiopic}/u],
  ] as const) {
    it(`${name} is a draft, has only concepts that exist, in its own script`, () => {
      expect(labels.status).to.equal('draft');
      for (const [concept, label] of Object.entries(labels.concepts)) {
        expect(isConcept(concept), concept).to.equal(true);
        expect(label).to.match(script);
      }
      expect(Object.keys(labels.schemes).every((scheme) => scheme in schemes)).to.equal(true);
    });
  }
});

describe('languages', () => {
  it('have one code, whatever the source calls them', () => {
    expect(['prs', 'fa-AF', 'fas', 'ARB', 'ti', 'ku', 'nl_BE', ''].map(languageCode)).to.deep.equal([
      'fa',
      'fa',
      'fa',
      'ar',
      'ti',
      'kmr',
      'nl',
      '',
    ]);
  });

  it('have a name for their speakers, for Dutch and for English readers', () => {
    for (const code of Object.keys(autonyms)) {
      expect([languageNames.nl[code], languageNames.en[code]].every(Boolean), code).to.equal(true);
      expect(languageCode(code)).to.equal(code);
    }
    expect(['ar', 'fa', 'ti', 'nl', 'ckb-IQ'].map(directionOf)).to.deep.equal(['rtl', 'rtl', 'ltr', 'ltr', 'rtl']);
  });
});
