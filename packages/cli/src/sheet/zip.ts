import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Unreadable } from '../import/imported.ts';
import type { PackageFile, Problem } from '../import/imported.ts';

/** What an honest package stays below: a zip of a few kilobytes can hold a terabyte. */
const most = { files: 2000, bytes: 256 * 1024 * 1024, ratio: 300 } as const;

const tooLarge = (name: string): Problem => ({
  problem: {
    nl: `${name} is uitgepakt te groot. Dat is niet veilig; het is niet gelezen. Geef de losse bestanden.`,
    en: `${name} is too large when unpacked. That is not safe; it was not read. Give the files themselves.`,
  },
});

const broken = (name: string): Problem => ({
  problem: {
    nl: `${name} kan ik niet openen: het is geen goed bestand. Open het in een spreadsheet en bewaar het opnieuw.`,
    en: `I cannot open ${name}: it is not a proper file. Open it in a spreadsheet and save it again.`,
  },
});

const unpacked = async function* (zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
  } catch {
    throw new Unreadable(broken(name));
  }
};

/** The wanted files of a zip, to be unpacked one by one until it is closed. */
export interface Zip {
  readonly files: readonly PackageFile[];
  readonly close: () => void;
}

const wantedOf = async (zip: ZipFile, name: string, wanted: (path: string) => boolean): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let bytes = 0;
  let files = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    files += 1;
    if (wanted(fileName)) {
      entries.push(entry);
      bytes += uncompressedSize;
    }
    const packed = uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * most.ratio;
    if (files > most.files || bytes > most.bytes || packed) throw new Unreadable(tooLarge(name));
  }
  return entries;
};

/**
 * Opens a zip, never more than `most`: no byte is unpacked before all sizes were seen, and a file that turns out to
 * be larger than the zip says is broken. `name` is what the user calls it.
 */
export const openZip = async (
  path: string,
  name: string,
  wanted: (path: string) => boolean,
): Promise<Zip | Problem> => {
  let zip: ZipFile | undefined;
  try {
    const opened = await openPromise(path, { autoClose: false });
    zip = opened;
    const entries = await wantedOf(opened, name, wanted);
    const files = entries.map((entry): PackageFile => ({
      ...{ name: entry.fileName, size: entry.uncompressedSize },
      chunks: () => unpacked(opened, entry, name),
    }));
    return { files, close: () => opened.close() };
  } catch (error) {
    zip?.close();
    return error instanceof Unreadable ? error : broken(name);
  }
};
