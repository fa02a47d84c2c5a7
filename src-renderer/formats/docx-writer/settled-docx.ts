import type { DocumentModel } from '#domain/documents/model.ts';
import { decodeUtf8File, encodeUtf8 } from '../csv/utf8.ts';
import { settledPackage } from '../office/settled-package.ts';
import { shown } from '../office/shown-text.ts';
import { escapeXml } from '../xlsx-writer/xml-text.ts';

/** The library counts drawings and bookmarks as long as the program runs; here they begin with 1 in every file. */
export function settledDocx(packed: Uint8Array, model: DocumentModel): Uint8Array {
  return settledPackage(packed, model.metadata, ({ name, bytes }) => {
    const change = CHANGES[name];
    return { name, bytes: change ? encodeUtf8(change(decodeUtf8File(bytes) ?? '', model)) : bytes };
  });
}

const CHANGES: Readonly<Record<string, (xml: string, model: DocumentModel) => string>> = {
  'word/document.xml': (xml, model) => withTableNames(renumbered(xml), model),
  'word/settings.xml': (xml, { metadata }) =>
    xml.replace('</w:compat>', `</w:compat><w:themeFontLang w:val="${metadata.language}-NO"/>`),
};

function renumbered(xml: string): string {
  const counts = { drawing: 0, start: 0, end: 0 };
  return xml
    .replace(/(<wp:docPr id=")\d+"/g, (_, before: string) => `${before}${++counts.drawing}"`)
    .replace(/(<w:bookmarkStart [^>]*w:id=")\d+"/g, (_, before: string) => `${before}${++counts.start}"`)
    .replace(/(<w:bookmarkEnd w:id=")\d+"/g, (_, before: string) => `${before}${++counts.end}"`);
}

/** The library has no words for a table's name, which is read aloud. Source: ECMA-376 part 1, 17.4.59. */
function withTableNames(xml: string, { blocks }: DocumentModel): string {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  let at = 0;
  return xml.replace(/<w:tblLook [^>]*\/>/g, (look) => {
    const table = tables[at++];
    return table ? `${look}<w:tblCaption w:val="${escapeXml(shown(`${table.label}. ${table.title}`))}"/>` : look;
  });
}
