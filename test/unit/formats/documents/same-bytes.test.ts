import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseDocumentModel } from '#domain/documents/model.ts';
import { DOCUMENT_EXAMPLE, DOCUMENT_EXAMPLE_SHA256 } from '../../../support/document-example.ts';
import { officeFile, packageFaults } from '../../../support/office-file.ts';
import { written } from '../../../support/written-documents.ts';

test('the example is a document', () => {
  expect(parseDocumentModel(JSON.stringify(DOCUMENT_EXAMPLE))).toMatchObject({ kind: 'ok' });
});

test('the bytes are those that the browser writes too', async () => {
  const hashes: Record<string, string> = {};
  for (const format of ['docx', 'pptx', 'xlsx', 'csv'] as const) {
    const bytes = await written(DOCUMENT_EXAMPLE, format);
    hashes[format] = createHash('sha256').update(bytes).digest('hex');
    if (format !== 'csv') expect(packageFaults(officeFile(bytes))).toEqual([]);
  }
  expect(hashes).toEqual(DOCUMENT_EXAMPLE_SHA256);
});
