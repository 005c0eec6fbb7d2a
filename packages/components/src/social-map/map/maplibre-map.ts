import type { Feature, FeatureCollection } from 'geojson';
import { AttributionControl, LngLatBounds, Map as MapLibre, Marker, type GeoJSONSource } from 'maplibre-gl';
import type { CreateMap, MapOptions, MapPoint, MapSurface } from './map-surface.ts';
import { mapStyles } from './maplibre-map.styles.ts';
import { schematicStyle } from './schematic-style.ts';

const sourceId = 'vk-services';
const patience = 20_000;

const collection = (points: readonly MapPoint[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: points.map(({ id, lat, lon, label }) => ({
    type: 'Feature',
    properties: { id, label },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })),
});

const button = (kind: string, text: string, label: string, press: () => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = text;
  element.setAttribute('aria-label', label);
  element.title = label;
  element.addEventListener('click', press);
  return element;
};

/** The sheet goes where the map is: inside the shadow root of the finder. */
const adopt = (container: HTMLElement): void => {
  const root = container.getRootNode();
  const sheet = mapStyles.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

const opened = (map: MapLibre): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The map did not open in time.')), patience);
    map.once('load', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** A municipality's style may have no ground colour, as that of PDOK; without one the canvas is see-through. */
const addGround = (map: MapLibre): void => {
  const layers = map.getStyle().layers;
  if (layers.some(({ type }) => type === 'background')) return;
  map.addLayer({ id: 'vk-ground', type: 'background', paint: { 'background-color': '#f4f1e8' } }, layers[0]?.id);
};

/** Markers are buttons: seen, named and pressed by everybody; the ones that stay keep their focus. */
const keepMarkers = (map: MapLibre, { texts, onSelect }: MapOptions): (() => void) => {
  const shown = new Map<string, Marker>();
  const zoomInto = async (cluster: number, at: [number, number]): Promise<void> => {
    const zoom = await map.getSource<GeoJSONSource>(sourceId)?.getClusterExpansionZoom(cluster);
    if (zoom !== undefined) map.easeTo({ center: at, zoom: zoom + 0.2 });
  };
  const make = (feature: Feature, at: [number, number]): HTMLButtonElement => {
    const { cluster_id: cluster, point_count: count, id, label } = feature.properties ?? {};
    return cluster === undefined
      ? button('vk-pin one', '', String(label), () => onSelect(String(id)))
      : button('vk-pin', String(count), texts.cluster(Number(count)), () => void zoomInto(Number(cluster), at));
  };
  return () => {
    if (!map.getSource(sourceId) || !map.isSourceLoaded(sourceId)) return;
    const wanted = new Map(
      map.querySourceFeatures(sourceId).map((feature) => {
        const { cluster_id: cluster, point_count: count, id } = feature.properties;
        return [cluster === undefined ? `one-${id}` : `many-${cluster}-${count}`, feature] as const;
      }),
    );
    for (const [key, marker] of shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      shown.delete(key);
    }
    for (const [key, feature] of wanted) {
      if (shown.has(key) || feature.geometry.type !== 'Point') continue;
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      shown.set(key, new Marker({ element: make(feature, [lon, lat]) }).setLngLat([lon, lat]).addTo(map));
    }
  };
};

const zoomButtons = (map: MapLibre, { texts }: MapOptions): HTMLElement => {
  const group = document.createElement('div');
  group.className = 'vk-map-buttons';
  group.append(
    button('', '+', texts.zoomIn, () => map.zoomIn()),
    button('', '−', texts.zoomOut, () => map.zoomOut()),
  );
  return group;
};

/** MapLibre GL as the map of the finder. Rejects where there is no WebGL. */
export const createMap: CreateMap = async (container, options): Promise<MapSurface> => {
  adopt(container);
  const map = new MapLibre({
    container,
    style: options.style ?? schematicStyle(),
    center: [4.66, 52.1],
    zoom: 8,
    maxZoom: options.style ? 18 : 15,
    attributionControl: false,
    cooperativeGestures: false,
    dragRotate: false,
    pitchWithRotate: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  map.getCanvas().setAttribute('aria-label', `${options.texts.title}. ${options.texts.help}`);
  container.append(zoomButtons(map, options));
  await opened(map).catch((error: unknown) => {
    map.remove();
    throw error;
  });
  addGround(map);
  map.addSource(sourceId, {
    type: 'geojson',
    data: collection([]),
    cluster: true,
    clusterRadius: 46,
    clusterMaxZoom: 14,
  });
  // A source without a layer is not loaded.
  map.addLayer({ id: sourceId, type: 'circle', source: sourceId, paint: { 'circle-radius': 0, 'circle-opacity': 0 } });
  map.on('render', keepMarkers(map, options));

  let moved = false;
  map.on('dragstart', () => (moved = true));
  map.getCanvas().addEventListener('keydown', () => (moved = true));
  return {
    show(points, centre) {
      map.getSource<GeoJSONSource>(sourceId)?.setData(collection(points));
      if (moved || points.length === 0) return;
      const bounds = new LngLatBounds();
      for (const { lon, lat } of points) bounds.extend([lon, lat]);
      if (centre) bounds.extend([centre.lon, centre.lat]);
      map.fitBounds(bounds, { padding: 48, maxZoom: 13, animate: false });
    },
    destroy: () => map.remove(),
  };
};
