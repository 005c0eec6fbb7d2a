import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { hasBit } from '@veerkracht/core/search';
import type { Model } from '../model.ts';
import { nameText } from '../views/card-view.ts';
import type { MapPoint, MapSurface } from './map-surface.ts';

const mostPoints = 5000;

/** Brings the map in when it is first shown, and keeps it equal to the list. */
export class MapController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #surface: MapSurface | undefined;
  #state: 'loading' | 'ready' | 'failed' = 'loading';
  #container: Element | undefined;
  #shown: unknown;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#forget();
  }

  view({ words, found, finder }: Model): TemplateResult {
    const missing = found && finder ? found.total - this.#points(found, finder).length : 0;
    return html`<section class="map" aria-label=${words.text('mapTitle')}>
      ${this.#state === 'loading' ? html`<p class="notice">${words.html('mapLoading')}</p>` : ''}
      ${this.#state === 'failed' ? html`<p class="notice warning" role="alert">${words.html('mapFailed')}</p>` : ''}
      <div class="map-canvas" ?hidden=${this.#state === 'failed'}></div>
      ${missing > 0 ? html`<p class="small">${words.html('mapMissing', missing)}</p>` : ''}
    </section>`;
  }

  /** After each render: opens, fills or closes the map. */
  update(model: Model, style: string | undefined, onSelect: (id: string) => void): void {
    const container = this.#host.shadowRoot?.querySelector('.map-canvas') ?? undefined;
    if (container !== this.#container) {
      this.#forget();
      this.#container = container;
      if (container) void this.#open(container as HTMLElement, model, style, onSelect);
    }
    if (!this.#surface || !model.found || !model.finder || this.#shown === model.found) return;
    this.#shown = model.found;
    const points = this.#points(model.found, model.finder).map((record): MapPoint => {
      const point = record.places.find((place) => place.point)?.point ?? { lat: 0, lon: 0 };
      return { id: record.id, ...point, label: nameText(record, model) };
    });
    this.#surface.show(points, model.found.near);
  }

  #points(found: NonNullable<Model['found']>, finder: NonNullable<Model['finder']>) {
    return finder.records
      .filter((record, at) => hasBit(found.matches, at) && record.places.some(({ point }) => point))
      .slice(0, mostPoints);
  }

  async #open(
    container: HTMLElement,
    model: Model,
    style: string | undefined,
    onSelect: (id: string) => void,
  ): Promise<void> {
    const { words } = model;
    try {
      const { createMap } = await import('./maplibre-map.ts');
      if (container !== this.#container) return;
      this.#surface = await createMap(container, {
        style,
        onSelect,
        texts: {
          title: words.text('mapTitle'),
          help: words.text('mapHelp'),
          zoomIn: words.text('zoomIn'),
          zoomOut: words.text('zoomOut'),
          schematic: words.text('mapSchematic'),
          cluster: (count) => words.text('mapCluster', count),
        },
      });
      this.#set('ready');
    } catch {
      this.#set('failed');
    }
  }

  #forget(): void {
    this.#surface?.destroy();
    this.#surface = undefined;
    this.#container = undefined;
    this.#shown = undefined;
    this.#state = 'loading';
  }

  #set(state: 'ready' | 'failed'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
