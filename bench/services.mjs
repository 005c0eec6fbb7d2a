/** Made-up services with words that look like Dutch: the same seed gives the same services. */
import { schemes } from '../packages/spec/src/codes/codes.ts';
import { createRandom } from './random.mjs';

const known =
  'slapen stress rouw verdriet angst zorgen praten luisteren bewegen wandelen koken zwemmen fietsen tekenen muziek ' +
  'taal oefenen ontmoeten koffie buurt wijk gezin ouders kinderen jongeren vrouwen mannen vader moeder school werk geld ' +
  'huis brief dokter huisarts psycholoog behandeling gesprek groep cursus training maatje vrijwilliger tolk spreekuur ' +
  'inloop hulp steun rust adem lichaam pijn hoofd droom herinnering oorlog vlucht aankomst toekomst thuis tuin samen';
const starts =
  'b d f g h j k l m n p r s t v w z bl br dr fl gr kl kr pl pr sch sl sm sn sp st str tr vl vr wr zw'.split(' ');
const middles = 'a e i o u aa ee oo uu ie oe eu ui ij ou ei au'.split(' ');
const ends = 'k l m n p r s t d g f ch cht kt ld lm ls mp nd ng nk ns nt rd rk rm rn rs rt st'.split(' ');
const tails = ['', '', '', 'en', 'er', 'ing', 'heid', 'lijk', 'tje', 'schap'];

const wordCount = 9000;
const compoundShare = 0.25;

const makeWords = (random) => {
  const made = new Set(known.split(' '));
  const syllable = () => random.pick(starts) + random.pick(middles) + random.pick(ends);
  while (made.size < wordCount) {
    const one = syllable() + (random.chance(0.3) ? syllable() : '') + random.pick(tails);
    made.add(random.chance(compoundShare) ? random.pick([...made].slice(0, 400)) + one : one);
  }
  return [...made];
};

export const cities = [
  ['Dordrecht', 51.81, 4.67, 3311],
  ['Haarlem', 52.38, 4.64, 2011],
  ['Rotterdam', 51.92, 4.48, 3011],
  ['Utrecht', 52.09, 5.12, 3511],
  ['Amsterdam', 52.37, 4.9, 1012],
  ['Breda', 51.59, 4.78, 4811],
];
const languages = ['nl', 'en', 'ar', 'ti', 'fa', 'uk', 'tr', 'so', 'fr', 'ps'];

/** Facets with the most values a service has of each. */
const facetLists = {
  theme: [schemes.theme, 3],
  type: [schemes.type, 1],
  cost: [schemes.cost, 1],
  level: [schemes.level, 1],
  language: [languages, 4],
};

const someOf = (values, most, random) => [
  ...new Set(Array.from({ length: random.between(1, most) }, () => random.skewed(values))),
];

/** `{ name, organization, description, facets, lat, lon, city, postcode }`, all words in lower case letters. */
export const makeServices = (size, seed) => {
  const random = createRandom(seed);
  const words = makeWords(random);
  const text = (low, high) => Array.from({ length: random.between(low, high) }, () => random.skewed(words)).join(' ');
  return Array.from({ length: size }, () => {
    const [city, lat, lon, postcode] = random.pick(cities);
    return {
      name: text(2, 4),
      organization: text(1, 2),
      description: text(14, 26),
      city,
      postcode: String(postcode + random.below(40)),
      lat: lat + (random.next() - 0.5) * 0.2,
      lon: lon + (random.next() - 0.5) * 0.3,
      facets: Object.fromEntries(
        Object.entries(facetLists).map(([facet, [values, most]]) => [facet, someOf(values, most, random)]),
      ),
    };
  });
};

/** One letter other, left out or added; never the first, which people seldom get wrong. */
const withTypo = (word, random) => {
  const at = random.between(1, word.length - 2);
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz'].filter((one) => one !== word[at]));
  const kind = random.below(3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + letter + word.slice(kind === 1 ? at + 1 : at);
};

const typoShare = 0.3;
const shortestTypo = 6;

const textFor = (service, random) => {
  const source = `${service.name} ${service.organization} ${service.description}`.split(' ');
  const terms = [...new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(source)))];
  const last = terms.length - 1;
  if (random.chance(0.5) && terms[last].length > 4)
    terms[last] = terms[last].slice(0, random.between(3, terms[last].length - 1));
  const long = terms.findIndex((term) => term.length >= shortestTypo);
  if (random.chance(typoShare) && long >= 0) terms[long] = withTypo(terms[long], random);
  return terms.join(' ');
};

/** What somebody might ask who looks for one of these services. */
export const makeQueries = (services, count, seed) => {
  const random = createRandom(seed ^ 0x5eed);
  return Array.from({ length: count }, () => {
    const service = random.pick(services);
    const two = random.chance(0.5)
      ? { theme: service.facets.theme, language: service.facets.language.slice(0, 2) }
      : {};
    const near = random.chance(0.4) ? { lat: service.lat + 0.02, lon: service.lon - 0.02 } : undefined;
    return {
      text: textFor(service, random),
      filters: two,
      near,
      km: near && random.between(3, 15),
      postcode: service.postcode,
    };
  });
};
