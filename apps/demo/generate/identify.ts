import { v5 } from 'uuid';

/** UUIDv5 of https://veerkracht.example/demo: namespace of everything in the demonstration set. */
export const demoNamespace = 'bd5045df-fc8d-513b-915c-848f9feae309';

/** The same id on every run and every machine. */
export const identify = (kind: string, ...parts: readonly string[]): string =>
  v5([kind, ...parts].join('/'), demoNamespace);
