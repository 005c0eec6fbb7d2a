/**
 * Which services a query has to give, read service by service and word by word:
 * every term of the text matches; a term matches a word that is the same, from five letters on also one that has one
 * letter more, less or other; the last term also matches every word that begins with it; of each facet that is chosen
 * the service has one of the values; and it lies within the distance.
 */
const fromLetters = 5;

/** One letter more, less or other. */
export const isOneEditAway = (left, right) => {
  if (Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const [restLeft, restRight] = [left.slice(at), right.slice(at)];
  return restLeft.slice(1) === restRight.slice(1) || restLeft === restRight.slice(1) || restLeft.slice(1) === restRight;
};

export const earthKm = 6371.009;
/** Kilometres along the globe. */
export const distance = (from, to) => {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((to.lat - from.lat) * rad) / 2) ** 2 +
    Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * Math.sin(((to.lon - from.lon) * rad) / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.sqrt(a));
};

/** Each word of all services once, and per service which. Only to be quick: the rule is applied to every word. */
const readWords = (services) => {
  const ids = new Map();
  const own = services.map(({ name, organization, description }) =>
    `${name} ${organization} ${description}`.split(' ').map((word) => {
      if (!ids.has(word)) ids.set(word, ids.size);
      return ids.get(word);
    }),
  );
  return { vocabulary: [...ids.keys()], own };
};

const isMatch = (term, word, isLast) =>
  word === term || (isLast && word.startsWith(term)) || (term.length >= fromLetters && isOneEditAway(term, word));

export const createTruth = (services) => {
  const { vocabulary, own } = readWords(services);
  return ({ text, filters, near, km }) => {
    const terms = text.split(' ');
    const fitting = terms.map((term, at) => vocabulary.map((word) => isMatch(term, word, at === terms.length - 1)));
    const hasTerms = (at) => fitting.every((fits) => own[at].some((id) => fits[id]));
    const hasFacets = ({ facets }) =>
      Object.entries(filters).every(([facet, values]) => values.some((value) => facets[facet].includes(value)));
    return services.flatMap((service, at) =>
      hasFacets(service) && (near === undefined || distance(near, service) <= km) && hasTerms(at) ? [at] : [],
    );
  };
};
