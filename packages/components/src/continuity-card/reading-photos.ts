/** Codes from photos, where the browser can read them itself. Comes in by `import()`. @module */

/** Shape Detection API; not in the types of TypeScript yet. */
interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  var BarcodeDetector: (new (options: { readonly formats: readonly string[] }) => Detector) | undefined;
}

/** What the codes say, each on a line. */
export const readPhotos = async (photos: readonly Blob[]): Promise<string> => {
  if (!globalThis.BarcodeDetector) return '';
  const detector = new globalThis.BarcodeDetector({ formats: ['qr_code'] });
  const found = await Promise.all(
    photos.map(async (photo) => {
      const image = await createImageBitmap(photo);
      const codes = await detector.detect(image);
      image.close();
      return codes.map(({ rawValue }) => rawValue);
    }),
  );
  return found.flat().join('\n');
};
