export type XmlTag = {
  /** Name without its namespace prefix: `x:c` → `c`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Everything between the name and the end of the tag. */
  readonly attributes: string;
  /** Index of `<`. */
  readonly start: number;
  /** Index just after `>`. */
  readonly end: number;
};

/**
 * The next tag at or after `from`, comments, declarations and processing instructions passed over; `null` at the end.
 * A spreadsheet's XML needs no more, and reading a sheet tag by tag keeps no tree of it in memory.
 */
export function nextTag(xml: string, from: number): XmlTag | null {
  let start = xml.indexOf('<', from);
  while (start >= 0) {
    const after = skipped(xml, start);
    if (after === null) break;
    start = xml.indexOf('<', after);
  }
  if (start < 0) return null;
  const last = tagEnd(xml, start);
  if (last < 0) return null;
  const isClose = xml[start + 1] === '/';
  const isEmpty = !isClose && xml[last - 1] === '/';
  const inner = xml.slice(start + (isClose ? 2 : 1), isEmpty ? last - 1 : last);
  const space = inner.search(/\s/);
  const fullName = space < 0 ? inner : inner.slice(0, space);
  return {
    name: fullName.slice(fullName.indexOf(':') + 1),
    kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
    attributes: space < 0 ? '' : inner.slice(space),
    start,
    end: last + 1,
  };
}

/** Value of an attribute by its local name, entities resolved; `null` when it is absent. */
export function attribute(attributes: string, name: string): string | null {
  let from = 0;
  while (from < attributes.length) {
    const at = attributes.indexOf(name, from);
    if (at < 0) return null;
    const before = attributes[at - 1] ?? ' ';
    const rest = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (rest && /[\s:]/.test(before)) return unescapeXml(rest[1] ?? rest[2] ?? '');
    from = at + name.length;
  }
  return null;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and character references; anything else stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES.get(body) ?? whole;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text between two indexes with CDATA sections unwrapped and entities resolved. */
export function textBetween(xml: string, start: number, end: number): string {
  const raw = xml.slice(start, end);
  if (!raw.includes('<![CDATA[')) return unescapeXml(raw);
  return raw
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, i) => (i % 2 === 1 ? part : unescapeXml(part)))
    .join('');
}

/** Index after a comment, CDATA section, declaration or instruction at `start`; `null` when a tag stands there. */
function skipped(xml: string, start: number): number | null {
  const second = xml[start + 1];
  if (second !== '!' && second !== '?') return null;
  const mark = xml.startsWith('<!--', start) ? '-->' : xml.startsWith('<![CDATA[', start) ? ']]>' : '>';
  const end = xml.indexOf(mark, start);
  return end < 0 ? xml.length : end + mark.length;
}

/** Index of the `>` that ends a tag; one inside an attribute's value does not. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  while (end >= 0 && isInsideQuotes(xml, start, end)) end = xml.indexOf('>', end + 1);
  return end;
}

function isInsideQuotes(xml: string, start: number, end: number): boolean {
  let quote = '';
  for (let i = start; i < end; i++) {
    const mark = xml[i];
    if (quote === '' ? mark === '"' || mark === "'" : mark === quote) quote = quote === '' ? (mark ?? '') : '';
  }
  return quote !== '';
}
