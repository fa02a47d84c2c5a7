import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const PDFA_IDENTIFICATION =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>';

/**
 * Marks a tagged PDF of Typst's as PDF/A-2a: the identification in its XMP metadata and an sRGB output intent, for
 * which the colour profile that is already in the file serves. Nothing else is changed, and no clock is read.
 * The mark is a claim: what has been checked, and that veraPDF has not, is written in docs/decisions.
 * @throws Error when the file is not as Typst writes it
 */
export async function withArchiveMarks(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { context, catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const metadataRef = catalog.get(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream) || !(metadataRef instanceof PDFRef)) throw new Error('no XMP metadata');
  const xmp = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  if (!xmp.includes('</rdf:RDF>')) throw new Error('no RDF in the XMP metadata');
  const marked = Buffer.from(xmp.replace('</rdf:RDF>', `${PDFA_IDENTIFICATION}</rdf:RDF>`), 'utf8');
  context.assign(metadataRef, context.stream(marked, { Type: 'Metadata', Subtype: 'XML' }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: sRgbProfile(document),
  });
  inlineDestinations(document);
  // False is what is meant where it is not said, and poppler takes the word for a fault in the file.
  catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.delete(PDFName.of('Suspects'));
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]));
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    // The thread is the typesetter's own: pauses between the objects, which the library takes for others' sake, are only waiting.
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** The three-channel colour profile that Typst puts in every file: sRGB. */
function sRgbProfile({ context }: PDFDocument): PDFRef {
  for (const [ref, value] of context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFRawStream)) continue;
    const channels = value.dict.get(PDFName.of('N'));
    if (channels instanceof PDFNumber && channels.asNumber() === 3) return ref;
  }
  throw new Error('no colour profile');
}

/** Bookmarks point to their destinations through one more reference, which PDFBox's Preflight does not follow. */
function inlineDestinations({ context }: PDFDocument): void {
  const name = PDFName.of('Dest');
  for (const [, value] of context.enumerateIndirectObjects()) {
    const destination = value instanceof PDFDict ? value.get(name) : undefined;
    if (!(value instanceof PDFDict) || !(destination instanceof PDFRef)) continue;
    const array = context.lookup(destination, PDFArray);
    value.set(name, array);
    context.delete(destination);
  }
}
