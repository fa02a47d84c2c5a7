import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage, type TextCodec } from '#contract/codec.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const text: TextCodec = { encode: (value) => encoder.encode(value), decode: (bytes) => decoder.decode(bytes) };

const plain = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  fc.boolean(),
  fc.constant(null),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    plain,
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));

test('any value with byte arrays anywhere in it comes back as it was', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const decoded = decodeMessage(encodeMessage(value, text), text);
      expect(JSON.stringify(decoded)).toBe(JSON.stringify({ kind: 'decoded', value }));
      expect(decoded).toMatchObject({ kind: 'decoded' });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a text of megabytes', 'æ"\\'.repeat(100_000)],
  ['one with half a character', `${'x'.repeat(70_000)}\ud800`],
  ['one that begins with a byte order mark', `\ufeff${'x'.repeat(70_000)}`],
])('%s comes back as it was', (_, long) => {
  const value = { entries: [{ change: long, sequence: 1 }] };
  expect(decodeMessage(encodeMessage(value, text), text)).toEqual({ kind: 'decoded', value });
});

test('a long text is not written as JSON in JSON', () => {
  expect(encodeMessage('"'.repeat(100_000), text).length).toBeLessThan(101_000);
});

test('bytes that should be text and are none are malformed', () => {
  const message = encodeMessage('x'.repeat(70_000), text);
  message[message.length - 1] = 0xff;
  expect(decodeMessage(message, text)).toEqual({ kind: 'malformed' });
});

test('a message that lies in the middle of a larger buffer is read where it lies', () => {
  const message = encodeMessage({ bytes: Uint8Array.of(1, 2, 3) }, text);
  const larger = new Uint8Array(message.length + 20);
  larger.set(message, 7);
  const decoded = decodeMessage(larger.subarray(7, 7 + message.length), text);
  expect(decoded).toEqual({ kind: 'decoded', value: { bytes: Uint8Array.of(1, 2, 3) } });
});

test('whatever is torn off or added, it is malformed or another value, and never throws', () => {
  fc.assert(
    fc.property(anyValue, fc.nat(), fc.integer({ min: 0, max: 255 }), (value, at, byte) => {
      const message = encodeMessage(value, text);
      expect(decodeMessage(message.slice(0, at % message.length), text)).toEqual({ kind: 'malformed' });
      expect(decodeMessage(Uint8Array.from([...message, byte]), text)).toEqual({ kind: 'malformed' });
      const turned = message.slice();
      turned[at % message.length] = byte;
      expect(['decoded', 'malformed']).toContain(decodeMessage(turned, text).kind);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['["__proto__"]', '{}'],
  ['["constructor","prototype"]', '{}'],
  ['["length"]', '[]'],
  ['["a","b"]', '{"a":null}'],
  ['["a"]', '{"a":1}'],
])('a part that names %s in %s is refused', (path, value) => {
  const head = `{"value":${value},"parts":[{"path":${path},"length":0}]}`;
  const message = Uint8Array.from([0x42, 0x32, 0x34, 1, head.length, 0, 0, 0, ...encoder.encode(head)]);
  expect(decodeMessage(message, text)).toEqual({ kind: 'malformed' });
  expect(Object.hasOwn(Object.prototype, 'length')).toBe(false);
});
