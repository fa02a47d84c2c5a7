import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256OfText } from '#domain/sync/sha256.ts';
import { compareUtf8 } from '#domain/sync/utf8-order.ts';

test.each(['', 'abc', 'å'.repeat(27), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), '\u{1f600} æøå'.repeat(200)])(
  'SHA-256 of text %#, as the platform computes it',
  (text) => expect(sha256OfText(text)).toBe(createHash('sha256').update(text).digest('hex')),
);

test('texts are ordered as their UTF-8 bytes', () => {
  const texts = ['', 'a', 'ab', 'b', 'å', '\ud7ff', '\ue000', '\uff00', '\u{10000}', '\u{1f600}', '\u{1f600}a'];
  for (const a of texts) {
    for (const b of texts) {
      expect(Math.sign(compareUtf8(a, b)), `${a} ${b}`).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
  }
});
