import { nextTag, textBetween } from './xml-tags.ts';

/** Texts of `sharedStrings.xml` by index; the runs of formatted text are joined, phonetic hints left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let tag = nextTag(xml, 0);
  while (tag) {
    if (tag.name === 'si' && tag.kind === 'empty') strings.push('');
    if (tag.name === 'si' && tag.kind === 'open') {
      const item = readRichText(xml, tag.end, 'si');
      strings.push(item.text);
      tag = nextTag(xml, item.end);
      continue;
    }
    tag = nextTag(xml, tag.end);
  }
  return strings;
}

/** Text of every `<t>` from `from` to the closing tag of `container`. */
export function readRichText(xml: string, from: number, container: string): { text: string; end: number } {
  let text = '';
  let inPhonetic = false;
  let tag = nextTag(xml, from);
  while (tag && !(tag.name === container && tag.kind === 'close')) {
    if (tag.name === 'rPh') inPhonetic = tag.kind === 'open';
    if (tag.name === 't' && tag.kind === 'open') {
      const close = nextTag(xml, tag.end);
      if (!close) break;
      if (!inPhonetic) text += textBetween(xml, tag.end, close.start);
      tag = close;
    }
    tag = nextTag(xml, tag.end);
  }
  return { text: unescapeControl(text), end: tag?.end ?? xml.length };
}

/** Excel writes control characters as `_x000D_`. */
function unescapeControl(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
