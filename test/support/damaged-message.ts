import fc from 'fast-check';
import { encodeMessage, type TextCodec } from '#contract/codec.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text as both ends of the loopback bridge have it. */
export const messageText: TextCodec = {
  encode: (value) => encoder.encode(value),
  decode: (bytes) => decoder.decode(bytes),
};

/** Bytes that are no message, and whole messages with something torn off, added, turned or of the wrong kind. */
export function damagedMessage(): fc.Arbitrary<Uint8Array> {
  const whole = fc.jsonValue().map((value) => encodeMessage({ not: 'a list', value }, messageText));
  const torn = fc.tuple(whole, fc.nat()).map(([bytes, at]) => bytes.slice(0, at % bytes.length));
  const longer = fc.tuple(whole, fc.uint8Array({ minLength: 1, maxLength: 40 })).map(([a, b]) => Buffer.concat([a, b]));
  const prototype = fc.constantFrom('["__proto__"]', '["constructor","prototype"]', '[0,"length"]').map((path) => {
    const head = `{"value":[],"parts":[{"path":${path},"length":1}]}`;
    const prefix = Buffer.from([0x42, 0x32, 0x34, 1, head.length, 0, 0, 0]);
    return Buffer.concat([prefix, Buffer.from(head), Buffer.from([1])]);
  });
  return fc.oneof(fc.uint8Array({ maxLength: 200 }), whole, torn, longer, prototype);
}
