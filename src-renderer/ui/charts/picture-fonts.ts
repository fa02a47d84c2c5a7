/**
 * The letters of an exported picture, as a style sheet that travels with it: a picture stands alone, on a PC without the font, and a
 * browser draws it without the fonts of the page.
 */
export async function pictureFonts(): Promise<string> {
  const [regular, semibold] = await Promise.all([
    import('@fontsource/inter/files/inter-latin-400-normal.woff2?inline'),
    import('@fontsource/inter/files/inter-latin-600-normal.woff2?inline'),
  ]);
  const face = (weight: string, { default: address }: { default: string }) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(${address}) format("woff2")}`;
  return face('100 500', regular) + face('501 900', semibold);
}
