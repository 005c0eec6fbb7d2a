/** The slot without a name has no row of its own in a table of names. */
export const withNamedSlots = (manifest: unknown): unknown =>
  JSON.parse(JSON.stringify(manifest), (key, value: unknown) =>
    key === 'slots' && Array.isArray(value)
      ? value.map((slot: { readonly name: string }) => ({ ...slot, name: slot.name || '(zonder naam)' }))
      : value,
  );
