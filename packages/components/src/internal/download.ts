/** Long enough for a browser that asks where to put it. */
const keptFor = 60_000;

/** Hands a file to the browser; nothing is asked of a server. `name`: says nothing to who sees the list of downloads. */
export const download = (name: string, type: string, content: BlobPart): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
};
