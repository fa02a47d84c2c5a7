import { escapeXml } from '../xlsx-writer/xml-text.ts';

/** What a file says of itself. */
export type FileProperties = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  /** `2026-11-24`: written at noon that day, whenever it was. */
  readonly date: string;
  /** `nb-NO` */
  readonly language: string;
};

const SPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The core properties of an office file (`docProps/core.xml`). Source: ECMA-376 part 2, 11. */
export function propertiesXml({ title, subject, author, keywords, date, language }: FileProperties): string {
  const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const at = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T12:00:00Z</dcterms:${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${SPACES}>` +
    element('dc:title', title) +
    element('dc:subject', subject) +
    element('dc:creator', author) +
    element('cp:keywords', keywords) +
    element('cp:lastModifiedBy', author) +
    element('dc:language', language) +
    `${at('created')}${at('modified')}</cp:coreProperties>`
  );
}
