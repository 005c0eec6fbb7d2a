/** What the finder needs of a map; MapLibre is one way to have it, the list is the other. */
export interface MapPoint {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
}

export interface MapTexts {
  readonly title: string;
  readonly help: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly schematic: string;
  readonly cluster: (count: number) => string;
}

export interface MapOptions {
  /** Style document of the municipality's own map; absent = our schematic drawing, without network. */
  readonly style?: string | undefined;
  readonly texts: MapTexts;
  readonly onSelect: (id: string) => void;
}

export interface MapSurface {
  /** Shows these and no others; moves to them unless the visitor has moved the map. */
  show(points: readonly MapPoint[], centre?: { readonly lat: number; readonly lon: number }): void;
  destroy(): void;
}

export type CreateMap = (container: HTMLElement, options: MapOptions) => Promise<MapSurface>;
