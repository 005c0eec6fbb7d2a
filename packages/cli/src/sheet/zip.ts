import { unzipSync } from 'fflate';
import type { Problem } from '../import/imported.ts';

/** What an honest package stays below: a zip of a few kilobytes can hold a terabyte. */
const most = { files: 2000, bytes: 256 * 1024 * 1024, ratio: 300 } as const;

class TooLarge extends Error {}

const refused = (name: string): Problem => ({
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

/** The wanted files of a zip, never more than `most`: no byte is unpacked before all sizes were seen. */
export const openZip = (
  name: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> | Problem => {
  try {
    const seen = { files: 0, bytes: 0 };
    unzipSync(bytes, {
      filter: (file) => {
        seen.files += 1;
        seen.bytes += wanted(file.name) ? file.originalSize : 0;
        const packed = file.originalSize > 1024 * 1024 && file.originalSize > file.size * most.ratio;
        if (seen.files > most.files || seen.bytes > most.bytes || packed) throw new TooLarge();
        return false;
      },
    });
    return new Map(Object.entries(unzipSync(bytes, { filter: (file) => wanted(file.name) })));
  } catch (error) {
    return error instanceof TooLarge ? refused(name) : broken(name);
  }
};
