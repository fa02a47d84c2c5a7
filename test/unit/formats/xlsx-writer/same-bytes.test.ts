import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { EXAMPLE, EXAMPLE_SHA256 } from '../../../support/workbook-example.ts';

test('the bytes are those that the browser writes too', async () => {
  const hash = createHash('sha256').update(await writeWorkbook(EXAMPLE));
  expect(hash.digest('hex')).toBe(EXAMPLE_SHA256);
});
