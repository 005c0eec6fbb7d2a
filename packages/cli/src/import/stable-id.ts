import { v5 } from 'uuid';

/** UUIDv5 of https://veerkracht.example/import: never changes, or every imported id would. */
const namespace = '39fcbc70-ebd0-5770-a931-27e883fb06fe';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (id: string): boolean => uuid.test(id);

/** The same text gives the same id, on every machine and in every run. */
export const stableId = (text: string): string => v5(text, namespace);

/** A key of a source as an id: as it is when it is a UUID, else made from what it is a key of. */
export const idFor = (kind: string, key: string): string =>
  isUuid(key) ? key.toLowerCase() : stableId(`${kind}:${key}`);
