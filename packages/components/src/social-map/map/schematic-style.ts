import type { Feature, FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { places } from './places.ts';
import { nature, rivers, seas, type Point } from './waters.ts';

/** Rounds the corners (Chaikin): a hand-drawn line should flow. */
const rounded = (points: readonly Point[], closed: boolean, times = 2): Point[] => {
  let line = [...points];
  for (let round = 0; round < times; round += 1) {
    const pairs = line.map((from, at) => [from, line[(at + 1) % line.length]!] as const);
    const cut = (closed ? pairs : pairs.slice(0, -1)).flatMap(([a, b]): Point[] => [
      [a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25],
      [a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75],
    ]);
    line = closed ? cut : [line[0]!, ...cut, line.at(-1)!];
  }
  return line;
};

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const area = (points: readonly Point[]): Feature => {
  const ring = rounded(points, true, 1).map((point) => [...point]);
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } };
};

const colours = { land: '#f4f1e8', water: '#b9d6e0', deep: '#2f5f73', nature: '#dfe8d2', text: '#2b3a3d' };

/** Pixels of a metre at latitude 52 and zoom 10; doubles with every step. */
const pixelsPerMetre = 1 / 94;

/** Land, main waters and places, with no request to anybody. */
export const schematicStyle = (): StyleSpecification => ({
  version: 8,
  sources: {
    seas: { type: 'geojson', data: collection(seas.map(area)) },
    nature: { type: 'geojson', data: collection(nature.map(area)) },
    rivers: {
      type: 'geojson',
      data: collection(
        rivers.map(({ name, width, points }) => ({
          type: 'Feature',
          properties: { name, near: width * pixelsPerMetre * 16, far: Math.max(0.6, width * pixelsPerMetre * 0.5) },
          geometry: { type: 'LineString', coordinates: rounded(points, false).map((point) => [...point]) },
        })),
      ),
    },
    places: {
      type: 'geojson',
      attribution: 'Schematische kaart · plaatsen: GeoNames (CC BY 4.0)',
      data: collection(
        places.map(([name, rank, lon, lat]) => ({
          type: 'Feature',
          properties: { name, rank },
          geometry: { type: 'Point', coordinates: [lon, lat] },
        })),
      ),
    },
  },
  layers: [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    { id: 'nature', type: 'fill', source: 'nature', paint: { 'fill-color': colours.nature } },
    { id: 'seas', type: 'fill', source: 'seas', paint: { 'fill-color': colours.water } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.water,
        'line-width': ['interpolate', ['exponential', 2], ['zoom'], 9, ['get', 'far'], 14, ['get', 'near']],
      },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'rivers',
      minzoom: 11,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-size': 12,
        'text-letter-spacing': 0.08,
        'text-font': ['sans-serif'],
      },
      paint: { 'text-color': colours.deep, 'text-halo-color': colours.water, 'text-halo-width': 1.5 },
    },
    ...([1, 2, 3] as const).map((rank) => ({
      id: `places-${rank}`,
      type: 'symbol' as const,
      source: 'places',
      minzoom: { 1: 0, 2: 8.5, 3: 10 }[rank],
      filter: ['==', ['get', 'rank'], rank] as ['==', ['get', string], number],
      layout: {
        'text-field': ['get', 'name'] as ['get', string],
        'text-size': { 1: 16, 2: 14, 3: 12 }[rank],
        'text-font': ['sans-serif'],
        'text-max-width': 12,
      },
      paint: { 'text-color': colours.text, 'text-halo-color': colours.land, 'text-halo-width': 1.6 },
    })),
  ],
});
