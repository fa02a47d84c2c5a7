import { expect, test } from 'vitest';
import { chunkHash, wholeBlocks } from '#data/usage/chunk-hash.ts';

const text = (value: string) => wholeBlocks(new TextEncoder().encode(value));

test('the hash is MurmurHash3 of 128 bits, as another implementation computes it', () => {
  expect(chunkHash()).toBe('00000000000000000000000000000000');
  expect(chunkHash(text('0123456789abcdef'))).toBe('fb7d440936aed30a48ad1d9b572b3bfd');
  expect(chunkHash(Uint32Array.from({ length: 16 }, (_, i) => 0x03020100 + i * 0x04040404))).toBe(
    'cc32c3983052e6520858cfaa82d82209',
  );
});

test('one bit anywhere gives another hash; parts are hashed as one', () => {
  const words = Uint32Array.from({ length: 64 }, (_, i) => i * 2654435761);
  const hashes = new Set([chunkHash(words)]);
  for (let bit = 0; bit < words.length * 32; bit++) {
    const changed = words.slice();
    changed[bit >>> 5] = (changed[bit >>> 5] as number) ^ (1 << (bit & 31));
    hashes.add(chunkHash(changed));
  }
  hashes.add(chunkHash(words.subarray(0, 60)));
  expect(hashes.size).toBe(words.length * 32 + 2);
  expect(chunkHash(words.subarray(0, 32), words.subarray(32))).toBe(chunkHash(words));
});
