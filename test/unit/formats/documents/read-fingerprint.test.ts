import { expect, test } from 'vitest';
import { readFingerprint } from '#formats/documents/read-fingerprint.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';
import { written } from '../../../support/written-documents.ts';

const model = attachmentOf(agderData(), {});
const print = model.blocks.find((block) => block.kind === 'fingerprint')?.value;

test.each(['docx', 'xlsx', 'pptx', 'csv'] as const)('the fingerprint is found in %s', async (format) => {
  expect(print).toMatch(/^[0-9a-f]{64}$/);
  expect(readFingerprint(await written(model, format))).toBe(print);
});

test('a file without one, or one that cannot be opened, has none', () => {
  const text = (content: string) => readFingerprint(new TextEncoder().encode(content));
  expect(text('Et notat')).toBeNull();
  expect(text('PK og så tull')).toBeNull();
  expect(text(`sha256:${'a'.repeat(63)}`)).toBeNull();
  expect(text(`sha256:${'a'.repeat(64)}`)).toBe('a'.repeat(64));
});
