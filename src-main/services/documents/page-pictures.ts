const PAGE = '<g class="typst-page"';

/**
 * Cuts Typst's one tall picture into one SVG document a page, each on white paper with the glyphs it needs. Text is
 * outlines, so the pictures look alike everywhere and need no font.
 */
export function pagePictures(svg: string): string[] {
  const [head = '', ...pages] = svg.slice(0, svg.lastIndexOf('</svg>')).replace(OF_THE_VIEWER, '').split(PAGE);
  const glyphs = glyphsById(head);
  const otherDefinitions = head.slice(head.indexOf('>') + 1).replace(/<defs class="glyph">.*?<\/defs>/s, '');
  return pages.map((page) => {
    const width = attribute(page, 'data-page-width');
    const height = attribute(page, 'data-page-height');
    const body = page.slice(page.indexOf('>') + 1);
    const used = new Set([...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? ''));
    const needed = [...used].map((id) => glyphs.get(id) ?? '').join('');
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
      `<rect width="${width}" height="${height}" fill="#fff"/>`,
      `<defs>${needed}</defs>${otherDefinitions}<g>${body}</svg>`,
    ].join('');
  });
}

/** The renderer's layer of selectable HTML, which an SVG picture cannot hold, and its marks for its own viewer. */
const OF_THE_VIEWER =
  /<foreignObject.*?<\/foreignObject>|<style.*?<\/style>| data-(?:tid|hint)="[^"]*"| class="(?:typst-(?:text|group|shape|content-hint)|outline_glyph)"/gs;

function glyphsById(head: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  for (const [element, id] of head.matchAll(/<(?:path|symbol|image)[^>]* id="([^"]+)"[^>]*\/>/g)) {
    glyphs.set(id ?? '', element);
  }
  return glyphs;
}

function attribute(page: string, name: string): string {
  return new RegExp(`${name}="([\\d.]+)"`).exec(page)?.[1] ?? '0';
}
