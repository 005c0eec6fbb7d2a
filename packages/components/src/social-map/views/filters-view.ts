import { html, nothing, type TemplateResult } from 'lit';
import { schemes, sensitiveAudiences, type Concept, type Slug } from '@veerkracht/spec/codes';
import { markerFacet } from '@veerkracht/core/finder';
import type { conceptFacets, FacetName } from '@veerkracht/core/finder';
import { icon } from '../../internal/icons.ts';
import { slidersIcon } from '../icons.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';

type ConceptFacet = (typeof conceptFacets)[number];

/** What decides whether somebody can go there comes first. */
const order: readonly ConceptFacet[] = [
  'cost',
  'wait',
  'access',
  'theme',
  'type',
  'audience',
  'level',
  'format',
  'reach',
];

const hidden = (facet: ConceptFacet, slug: string, { professional }: Model): boolean =>
  facet === 'audience' && !professional && (sensitiveAudiences as readonly string[]).includes(slug);

const chosenOf = ({ query }: Model, facet: FacetName): readonly string[] => query.filters[facet] ?? [];

const option = (
  facet: FacetName,
  value: string,
  label: unknown,
  count: number,
  model: Model,
  actions: Actions,
): TemplateResult => {
  const id = `${facet.replace('/', '-')}-${value}`;
  return html`<li>
    <input
      type="checkbox"
      id=${id}
      .checked=${chosenOf(model, facet).includes(value)}
      @change=${() => actions.toggle(facet, value)}
    />
    <label for=${id}><span>${label}</span><span class="count">${count}</span></label>
  </li>`;
};

const shownAtFirst = 7;

const group = (
  facet: FacetName,
  title: unknown,
  open: boolean,
  options: readonly TemplateResult[],
  model: Model,
  hint?: unknown,
) => {
  if (options.length === 0) return nothing;
  const active = chosenOf(model, facet).length;
  return html`<details class="facet" ?open=${open || active > 0}>
    <summary>${title}${active > 0 ? html` <span class="active">${active}</span>` : nothing}</summary>
    <fieldset>
      <legend class="visually-hidden">${title}</legend>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      <ul role="list">
        ${options.slice(0, shownAtFirst)}
      </ul>
      ${
        options.length > shownAtFirst
          ? html`<details class="more-options">
              <summary>${model.words.html('more')}</summary>
              <ul role="list">
                ${options.slice(shownAtFirst)}
              </ul>
            </details>`
          : nothing
      }
    </fieldset>
  </details>`;
};

const conceptGroup = (facet: ConceptFacet, model: Model, actions: Actions) => {
  const counts = model.found?.counts.get(facet);
  const chosen = chosenOf(model, facet);
  const slugs = (schemes[facet] as readonly string[]).filter(
    (slug) => chosen.includes(slug) || (!hidden(facet, slug, model) && (counts?.get(slug) ?? 0) > 0),
  );
  const options = slugs.map((slug) =>
    option(facet, slug, model.words.concept(`${facet}/${slug}` as Concept), counts?.get(slug) ?? 0, model, actions),
  );
  return group(facet, model.words.scheme(facet), facet === 'cost', options, model);
};

const languageGroup = (model: Model, actions: Actions) => {
  const { words, found } = model;
  const counts = found?.counts.get('language') ?? new Map<string, number>();
  const chosen = chosenOf(model, 'language');
  const first = ['ar', 'ti', 'fa', 'en', 'nl'];
  const rank = (code: string): number => (first.includes(code) ? first.indexOf(code) : first.length);
  const codes = [...counts.keys()]
    .filter((code) => chosen.includes(code) || (counts.get(code) ?? 0) > 0)
    .sort(
      (left, right) => rank(left) - rank(right) || words.languageName(left).localeCompare(words.languageName(right)),
    );
  const label = (code: string): TemplateResult => {
    const [own, theirs] = [words.languageName(code), words.autonym(code)];
    return html`${own}${own === theirs ? nothing : html` <bdi lang=${code} class="autonym">${theirs}</bdi>`}`;
  };
  const options = codes.map((code) => option('language', code, label(code), counts.get(code) ?? 0, model, actions));
  return group('language', words.html('spoken'), true, options, model, words.html('spokenHint'));
};

const markerChoice = (slug: Slug<'culture'>, model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  const facet = markerFacet(slug);
  const counts = model.found?.counts.get(facet);
  const yes = counts?.get('yes') ?? 0;
  const maybe = yes + (counts?.get('unknown') ?? 0);
  const value = chosenOf(model, facet).join(' ');
  const id = `marker-${slug}`;
  const set = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    actions.setFacet(facet, chosen === '' ? [] : chosen.split(' '));
  };
  return html`<li class="marker">
    <label for=${id}>${words.concept(`culture/${slug}`)}</label>
    <select id=${id} @change=${set}>
      <option value="" ?selected=${value === ''}>${words.text('markerAny')}</option>
      <option value="yes" ?selected=${value === 'yes'}>${words.text('markerYes')} (${yes})</option>
      <option value="yes unknown" ?selected=${value === 'yes unknown'}>${words.text('markerMaybe')} (${maybe})</option>
    </select>
  </li>`;
};

/** What is a language or an interpreter is asked under "language". */
const markerSlugs = schemes.culture.filter(
  (slug) => slug !== 'own-language-staff' && slug !== 'interpreter-professional',
);

const markerGroup = (model: Model, actions: Actions): TemplateResult => {
  const active = markerSlugs.some((slug) => chosenOf(model, markerFacet(slug)).length > 0);
  return html`<details class="facet" ?open=${active}>
    <summary>${model.words.html('markers')}</summary>
    <ul role="list">
      ${markerSlugs.map((slug) => markerChoice(slug, model, actions))}
    </ul>
  </details>`;
};

export const chosenCount = ({ query }: Model): number =>
  Object.values(query.filters).reduce((sum, values) => sum + (values?.length ?? 0), 0);

export const filtersView = (model: Model, actions: Actions): TemplateResult => {
  const { words, filtersOpen } = model;
  return html`<div class="filters">
    <button
      type="button"
      class="button filters-toggle"
      aria-expanded=${filtersOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${actions.toggleFilters}
    >
      ${icon(slidersIcon)}<span>${words.html('filtersOpen', chosenCount(model))}</span>
    </button>
    <section id="filters" class="filter-panel" aria-labelledby="filters-title" ?data-open=${filtersOpen}>
      <h3 id="filters-title">${words.html('filters')}</h3>
      ${languageGroup(model, actions)} ${order.map((facet) => conceptGroup(facet, model, actions))}
      ${markerGroup(model, actions)}
      <p class="filter-foot">
        <button type="button" class="button primary filters-close" @click=${actions.toggleFilters}>
          ${words.html('filtersClose')}
        </button>
        <button type="button" class="button quiet" @click=${actions.clear}>${words.html('clear')}</button>
      </p>
    </section>
  </div>`;
};
