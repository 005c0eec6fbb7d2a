const fonts = ['Ethiopic', 'Arabic'].flatMap((script) =>
  [400, 700].map((weight) => `${weight} 1em "Veerkracht ${script}"`),
);

/** Before a story is drawn, so that a picture never shows boxes. */
export const loadFonts = async (): Promise<void> => {
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
};
