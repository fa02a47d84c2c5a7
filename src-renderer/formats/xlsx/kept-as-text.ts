import { attribute, nextTag } from './xml-tags.ts';

/**
 * The cell formats of a workbook's styles, by their number in `cellXfs`, that are Excel's apostrophe before a text: it is
 * text, whatever it looks like. Source: ECMA-376 part 1, 18.8.45 (`quotePrefix`).
 */
export function readKeptAsText(styles: string): ReadonlySet<string> {
  const kept = new Set<string>();
  let number = -1;
  for (let tag = nextTag(styles, 0); tag; tag = nextTag(styles, tag.end)) {
    if (tag.name === 'cellXfs') number = tag.kind === 'open' ? 0 : -1;
    else if (tag.name === 'xf' && tag.kind !== 'close' && number >= 0) {
      if (/^(?:1|true)$/.test(attribute(tag.attributes, 'quotePrefix') ?? '')) kept.add(String(number));
      number++;
    }
  }
  return kept;
}
