/** Text that goes into an exported picture, so that it carries its own message and source. */
export type PictureText = { readonly title: string; readonly subtitle: string; readonly source: string };

const MARGIN = 16;
const HEAD = 40;
const LINE = 20;
const FOOT = 26;
const PRESENTATION = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'opacity',
] as const;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The chart as a self-contained SVG document: computed styles become attributes (the page's CSS variables do not
 * travel with the file), and title, subtitle and source line are drawn in. Always dark on light: it is for paper and projector.
 * @param fonts style sheet with the letters, see `pictureFonts`
 */
export function pictureSvg(chart: SVGSVGElement, text: PictureText, fonts: string): string {
  const { dataset } = document.documentElement;
  const scheme = dataset.colorScheme;
  dataset.colorScheme = 'light';
  try {
    return drawnPicture(chart, text, fonts);
  } finally {
    // Before anything is painted.
    if (scheme !== undefined) dataset.colorScheme = scheme;
    else delete dataset.colorScheme;
  }
}

function drawnPicture(chart: SVGSVGElement, text: PictureText, fonts: string): string {
  const { width, height } = chart.getBoundingClientRect();
  const root = document.createElementNS(SVG, 'svg');
  const subtitle = wrapped(text.subtitle, width, 14);
  const source = wrapped(text.source, width, 12);
  const top = HEAD + subtitle.length * LINE;
  const total = { width: width + MARGIN * 2, height: top + height + FOOT + source.length * LINE };
  set(root, { xmlns: SVG, width: total.width, height: total.height, viewBox: `0 0 ${total.width} ${total.height}` });
  const letters = document.createElementNS(SVG, 'style');
  letters.textContent = fonts;
  root.append(letters);
  const style = getComputedStyle(chart);
  const page = getComputedStyle(chart.closest('.b24-card') ?? document.body).backgroundColor;
  const ink = style.color;
  root.append(element('rect', { width: '100%', height: '100%', fill: page }));
  root.append(label(text.title, { x: MARGIN, y: 28, 'font-size': 18, 'font-weight': 600, fill: ink }));
  subtitle.forEach((line, i) => {
    root.append(label(line, { x: MARGIN, y: 48 + i * LINE, 'font-size': 14, fill: ink }));
  });
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineStyles(chart, copy);
  set(copy, { x: MARGIN, y: top, width, height });
  root.append(copy);
  source.forEach((line, i) => {
    root.append(label(line, { x: MARGIN, y: top + height + FOOT + i * LINE, 'font-size': 12, fill: ink }));
  });
  return new XMLSerializer().serializeToString(root);
}

/**
 * Draws the SVG at `scale` × its size. Goes through an image element: `createImageBitmap` refuses SVG.
 * @throws when the browser cannot draw the picture
 */
export async function picturePng(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas gave no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Breaks a text into lines of `width` pixels, measured in the font it will be drawn in. */
function wrapped(text: string, width: number, size: number): string[] {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas) canvas.font = `${size}px Inter, Arial, sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && (canvas?.measureText(longer).width ?? 0) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PRESENTATION) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, name === 'font-family' ? 'Inter, Arial, sans-serif' : value);
  }
  to.removeAttribute('class');
  to.removeAttribute('style');
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin) inlineStyles(child, twin);
  });
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  set(made, attributes);
  return made;
}

function label(content: string, attributes: Record<string, string | number>): SVGElement {
  const made = element('text', { 'font-family': 'Inter, Arial, sans-serif', ...attributes });
  made.textContent = content;
  return made;
}

function set(target: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}
