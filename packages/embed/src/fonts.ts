/**
 * Letters for languages that many Dutch computers cannot write. A browser takes a file only when a letter of that
 * script is on the page and the device has no font for it; the style sheets name the device's own fonts first.
 * @module
 */
const ethiopic = 'U+1200-139F, U+2D80-2DDE, U+AB01-AB2E';
const arabic = 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200E, U+FB50-FDFF, U+FE70-FEFC';

const faces = [
  { family: 'Veerkracht Ethiopic', file: './fonts/noto-sans-ethiopic.woff2', unicodeRange: ethiopic },
  { family: 'Veerkracht Arabic', file: './fonts/noto-sans-arabic.woff2', unicodeRange: arabic },
] as const;

/** Fonts have to be known to the document: a shadow root cannot bring its own. */
export const offerFonts = (): void => {
  for (const { family, file, unicodeRange } of faces) {
    const url = new URL(/* @vite-ignore */ file, import.meta.url).href;
    document.fonts.add(new FontFace(family, `url("${url}") format("woff2")`, { unicodeRange, display: 'swap' }));
  }
};
