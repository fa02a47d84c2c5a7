import { unzipSync } from 'fflate';
import type { DocumentMetadata } from '#domain/documents/model.ts';
import { withoutControls } from '#domain/documents/plain-text.ts';
import { encodeUtf8 } from '../csv/utf8.ts';
import { type PackedFile, writeZip } from '../zip/write-zip.ts';
import { type FileProperties, propertiesXml } from './properties-xml.ts';

/** What a part of a package becomes. */
type Settled = (part: PackedFile) => PackedFile;

const PROPERTIES = 'docProps/core.xml';

/**
 * An office file of a library, packed again so that the same document gives the same bytes: without clock and random
 * numbers, and with our own word on what the file is.
 */
export function settledPackage(packed: Uint8Array, metadata: DocumentMetadata, settled: Settled): Uint8Array {
  const properties = encodeUtf8(propertiesXml(propertiesOf(metadata)));
  const parts = Object.entries(unzipSync(packed)).filter(([name]) => !name.endsWith('/'));
  return writeZip(parts.map(([name, bytes]) => settled({ name, bytes: name === PROPERTIES ? properties : bytes })));
}

/** Title, author, date and language of a document, for its file. */
export function propertiesOf(metadata: DocumentMetadata): FileProperties {
  const { title, office, keywords, documentDate, language, annex } = metadata;
  return {
    title: withoutControls(title),
    subject: withoutControls(annex),
    author: withoutControls(office),
    keywords: withoutControls(keywords.join(', ')),
    date: documentDate,
    language: `${language}-NO`,
  };
}
