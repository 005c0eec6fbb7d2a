import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createDictionary, forEachNear, prefixRange, withinOneEdit } from './dictionary.ts';
import { buildIndex, dutchForms, finish, firstBy, fold, hasBit, search, stopWords, words } from './search.ts';
import type { SearchDocument, SearchOptions, SearchQuery } from './search.ts';

/** Repeatable chance (mulberry32). */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const document = (
  text: string,
  facets: SearchDocument['facets'] = {},
  point?: SearchDocument['point'],
): SearchDocument => ({
  texts: [[text, 1]],
  facets,
  point,
});

const indexOf = (documents: readonly SearchDocument[]) =>
  finish(buildIndex(documents, documents.length, { forms: dutchForms, compounds: true }));

const hits = (texts: readonly string[], text: string, options: SearchOptions = { prefix: 'all' }): string[] => {
  const index = indexOf(texts.map((one) => document(one)));
  const { matches } = search(index, { text }, options);
  return texts.filter((_, at) => hasBit(matches, at));
};

describe('words', () => {
  it('compares without case, diacritics and ligatures', () => {
    expect(words('Één ĲSBAAN, café!')).to.deep.equal(['een', 'ijsbaan', 'cafe']);
  });
  it('takes one spelling for Arabic letters that writers use for each other', () => {
    expect(fold('أُسرة')).to.equal(fold('اسره'));
    expect(fold('کودکی')).to.equal(fold('كودكي'));
  });
  it('takes one spelling for Tigrinya syllables that sound the same', () => {
    expect(fold('ፀሓይ')).to.equal(fold('ጸሓይ'));
  });
  it('never throws, whatever is typed', () => {
    const random = chance(7);
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: 20 }, () => String.fromCharCode(Math.floor(random() * 0xffff))).join('');
      expect(words(text)).to.be.an('array');
    }
  });
});

describe('Dutch word forms', () => {
  const pairs = [
    ['kinderen', 'kind'],
    ['slapen', 'slaap'],
    ['brieven', 'brief'],
    ['huizen', 'huis'],
    ['gezinnen', 'gezin'],
    ['problemen', 'probleem'],
    ['vrouwen', 'vrouw'],
    ['wachttijden', 'wachttijd'],
    ['vluchtelingen', 'vluchteling'],
    ['cultuursensitieve', 'cultuursensitief'],
    ['moeilijkheden', 'moeilijkheid'],
    ['cursussen', 'cursus'],
    ['moeders', 'moeder'],
  ] as const;
  for (const [form, base] of pairs) {
    it(`knows ${form} as ${base}`, () => {
      expect([base, ...dutchForms(base)]).to.include.members(dutchForms(form));
    });
  }
});

describe('search', () => {
  it('finds kind by kinderen and slaapproblemen by slapen', () => {
    expect(hits(['hulp voor een kind', 'taalles'], 'kinderen')).to.deep.equal(['hulp voor een kind']);
    expect(hits(['bij slaapproblemen', 'taalles'], 'slapen')).to.deep.equal(['bij slaapproblemen']);
  });
  it('finds a part of a compound', () => {
    expect(hits(['traumabehandeling', 'behandeling', 'trauma', 'fietsles'], 'behandeling')).to.include(
      'traumabehandeling',
    );
  });
  it('finds what begins with the words typed so far', () => {
    expect(hits(['zwemles voor vrouwen', 'taalles'], 'zwe')).to.deep.equal(['zwemles voor vrouwen']);
  });
  it('forgives one typing error from five letters on, when the word itself is not there', () => {
    for (const typed of ['huisatrs', 'huisars', 'huisaarts', 'huizarts']) {
      expect(hits(['de huisarts', 'de wijk'], typed), typed).to.deep.equal(['de huisarts']);
    }
    expect(hits(['rouw', 'vrouw'], 'rouw')).to.deep.equal(['rouw']);
  });
  it('needs every word, or says that it took the best there is', () => {
    const texts = ['slapen en stress', 'slapen', 'fietsen'];
    expect(hits(texts, 'slapen stress')).to.deep.equal(['slapen en stress']);
    const index = indexOf(texts.map((one) => document(one)));
    const result = search(index, { text: 'stress fietsen slapen' }, { prefix: 'all', match: 'most' });
    expect(result.partial).to.equal(true);
    expect(result.total).to.equal(1);
  });
  it('passes over words that say nothing', () => {
    expect(hits(['slapen', 'fietsen'], 'ik kan niet slapen', { prefix: 'all', ignore: stopWords })).to.deep.equal([
      'slapen',
    ]);
  });
  it('puts a hit in a heavier text first', () => {
    const index = indexOf([
      { texts: [['rust', 1]], facets: {} },
      { texts: [['rust', 40]], facets: {} },
    ]);
    const { matches, scores } = search(index, { text: 'rust' });
    expect(firstBy(matches, 2, (at) => -scores[at]!)).to.deep.equal([1, 0]);
  });
  it('gives nothing for words nobody wrote and facets nobody has', () => {
    const index = indexOf([document('slapen', { theme: ['sleep'] })]);
    expect(search(index, { text: 'xqzw' }).total).to.equal(0);
    expect(search(index, { filters: { theme: ['nothing'] } }).total).to.equal(0);
    expect(search(index, { filters: { nobody: ['x'] } }).total).to.equal(0);
  });
  it('answers an empty index and an empty query', () => {
    expect(search(indexOf([]), { text: 'slapen' }).total).to.equal(0);
    expect(search(indexOf([document('a'), document('b')]), { text: '  ' }).total).to.equal(2);
  });
});

describe('facets, counts and distance, against a plain reading of every document', () => {
  const random = chance(42);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const themes = ['sleep', 'stress', 'grief', 'body'];
  const costs = ['free', 'fee'];
  const vocabulary = ['slapen', 'praten', 'groep', 'vrouwen', 'taalles', 'wandelen', 'koffie', 'rust', 'ademen'];
  const documents = Array.from({ length: 300 }, () =>
    document(
      [pick(vocabulary), pick(vocabulary), pick(vocabulary)].join(' '),
      { theme: [...new Set([pick(themes), pick(themes)])], cost: [pick(costs)] },
      random() < 0.9 ? { lat: 51.7 + random() * 0.2, lon: 4.5 + random() * 0.4 } : undefined,
    ),
  );
  const index = finish(buildIndex(documents, documents.length));

  const km = (from: { lat: number; lon: number }, to: { lat: number; lon: number }): number =>
    Math.hypot((to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180), to.lat - from.lat) * 111.195;
  const plain = ({ text = '', filters = {}, near, km: radius }: SearchQuery, skip?: string): number[] =>
    documents.flatMap(({ texts, facets, point }, at) => {
      const own = words(texts[0]![0]);
      const said = words(text).every((word) => own.includes(word));
      const chosen = Object.entries(filters).every(
        ([facet, values]) =>
          facet === skip || values.length === 0 || values.some((value) => facets[facet]?.includes(value)),
      );
      const within = near === undefined || radius === undefined || (point !== undefined && km(near, point) <= radius);
      return said && chosen && within ? [at] : [];
    });

  it('agree for 400 random queries', () => {
    for (let round = 0; round < 400; round += 1) {
      const query: SearchQuery = {
        text: random() < 0.6 ? `${pick(vocabulary)} ${random() < 0.4 ? pick(vocabulary) : ''}` : '',
        filters: {
          theme: random() < 0.5 ? [...new Set([pick(themes), pick(themes)])] : [],
          ...(random() < 0.5 && { cost: [pick(costs)] }),
        },
        ...(random() < 0.5 && { near: { lat: 51.8, lon: 4.7 }, km: 2 + random() * 10 }),
      };
      const result = search(index, query);
      const expected = plain(query);
      expect(documents.flatMap((_, at) => (hasBit(result.matches, at) ? [at] : []))).to.deep.equal(expected);
      expect(result.total).to.equal(expected.length);
      for (const theme of themes) {
        const count = plain(query, 'theme').filter((at) => documents[at]!.facets['theme']!.includes(theme)).length;
        expect(result.counts.get('theme')?.get(theme) ?? 0, theme).to.equal(count);
      }
    }
  });
});

describe('the dictionary', () => {
  const random = chance(3);
  const letters = 'abcdt';
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, () => letters[Math.floor(random() * 5)]).join('');
  const terms = [...new Set(Array.from({ length: 400 }, word))].sort();
  const dictionary = createDictionary(terms);

  const edits = (left: string, right: string): number => {
    const rows = Array.from({ length: left.length + 1 }, (_, i) => [i, ...Array<number>(right.length).fill(0)]);
    for (let j = 0; j <= right.length; j += 1) rows[0]![j] = j;
    for (let i = 1; i <= left.length; i += 1) {
      for (let j = 1; j <= right.length; j += 1) {
        const same = left[i - 1] === right[j - 1] ? 0 : 1;
        let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
        const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
        if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
        rows[i]![j] = least;
      }
    }
    return rows[left.length]![right.length]!;
  };

  it('finds exactly the terms with a given start', () => {
    for (const start of ['', 'a', 'ab', 'abc', 'd', 'zz', 'td']) {
      const [from, to] = prefixRange(dictionary, start);
      expect(terms.slice(from, to), start).to.deep.equal(terms.filter((term) => term.startsWith(start)));
    }
  });
  it('knows one edit, as the textbook table does', () => {
    for (let round = 0; round < 4000; round += 1) {
      const [left, right] = [word(), word()];
      expect(withinOneEdit(left, right, false), `${left} ${right}`).to.equal(edits(left, right) <= 1);
    }
  });
  it('visits all terms within one edit and no others', () => {
    for (let round = 0; round < 100; round += 1) {
      const typed = word();
      const found: string[] = [];
      forEachNear(dictionary, typed, false, (term) => found.push(terms[term]!));
      expect(found).to.deep.equal(terms.filter((term) => edits(typed, term) <= 1));
    }
  });
});
