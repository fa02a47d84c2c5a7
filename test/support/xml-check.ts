const NAME = '[\\p{L}_][\\p{L}\\p{N}_.:-]*';
const MARKUP = new RegExp(`<\\?[^>]*\\?>|<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>|([^<]+)`, 'uy');
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/**
 * What is wrong with a piece of XML, or null: tags that do not match, attributes twice, bare `&`, characters that XML cannot
 * hold, more than one root, a document type. A stricter reader than the office programs' own.
 */
export function xmlFault(xml: string): string | null {
  // biome reads a control character in a pattern as a slip of the pen; here they are what is looked for.
  const bad = [...xml].find((character) => /[\p{Cc}\ufffe\uffff]/u.test(character) && !/[\t\n\r]/.test(character));
  if (bad !== undefined) return `character ${bad.codePointAt(0)?.toString(16)}`;
  if (!xml.isWellFormed()) return 'half a character';
  const open: string[] = [];
  let roots = 0;
  MARKUP.lastIndex = 0;
  while (MARKUP.lastIndex < xml.length) {
    const at = MARKUP.lastIndex;
    const found = MARKUP.exec(xml);
    if (!found) return `no markup at ${at}: ${xml.slice(at, at + 60)}`;
    const [, close, name, attributes = '', empty, text] = found;
    if (ENTITY.test(text ?? attributes)) return `a bare & at ${at}`;
    if (text !== undefined && open.length === 0 && text.trim() !== '')
      return `text outside the root: ${text.slice(0, 40)}`;
    if (name === undefined) continue;
    const names = [...attributes.matchAll(/([^\s="]+)\s*=\s*"[^"]*"/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice in <${name}${attributes}>`;
    if (open.length === 0 && close === '' && ++roots > 1) return 'two roots';
    if (close === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing at ${at}`;
    } else if (empty !== '/') open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}

/** The text of all elements of a name, entities as the characters they stand for. */
export function xmlTexts(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => plain(text));
}

/** The values of an attribute wherever it stands in elements of a name. */
export function xmlAttributes(xml: string, name: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].map(([, text]) =>
    plain(text),
  );
}

function plain(text = ''): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
    );
}
