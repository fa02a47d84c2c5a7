import { expect, test } from 'vitest';
import { writeDocument } from '#workers/documents-client.ts';
import { DOCUMENT_EXAMPLE, DOCUMENT_EXAMPLE_SHA256 } from '../../support/document-example.ts';

const { signal } = new AbortController();

test.each(['docx', 'pptx', 'xlsx', 'csv'] as const)('the worker writes the same %s as Node', async (format) => {
  const bytes = await writeDocument(DOCUMENT_EXAMPLE, format, signal);
  if (!bytes) throw new Error('nobody cancelled');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  expect([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(DOCUMENT_EXAMPLE_SHA256[format]);
});

test('a cancelled file is none, and the next one is written all the same', async () => {
  const cancelling = new AbortController();
  const writing = writeDocument(DOCUMENT_EXAMPLE, 'docx', cancelling.signal);
  cancelling.abort();
  expect(await writing).toBeNull();
  expect(await writeDocument(DOCUMENT_EXAMPLE, 'csv', signal)).not.toBeNull();
});
