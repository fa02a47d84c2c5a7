/**
 * Values with byte arrays in them, as one message over HTTP (Electron's bridge carries them as they are).
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `B24` and the version of this layout, 1 |
 * | 4 | length n of the head, little endian |
 * | n | head: JSON in UTF-8, `{ value, parts: [{ path, length }] }`; byte arrays in `value` stand as null |
 * | … | the byte arrays, one after another in the order of `parts` |
 *
 * This room sees neither DOM nor Node, so the caller brings the text encoding.
 */
export type TextCodec = {
  readonly encode: (text: string) => Uint8Array;
  /** Throws on bytes that are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
};

export type Decoded = { readonly kind: 'decoded'; readonly value: unknown } | { readonly kind: 'malformed' };

type Part = { readonly path: readonly (string | number)[]; readonly bytes: Uint8Array };

const MAGIC = [0x42, 0x32, 0x34, 1] as const;
const PREFIX = 8;
const MAX_DEPTH = 16;

/** One message from a value of plain objects, arrays, strings, numbers, booleans, null and byte arrays. */
export function encodeMessage(value: unknown, text: TextCodec): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  const plain = withoutBytes(value, [], parts);
  const lengths = parts.map(({ path, bytes }) => ({ path, length: bytes.length }));
  const head = text.encode(JSON.stringify({ value: plain, parts: lengths }));
  const total = parts.reduce((sum, part) => sum + part.bytes.length, PREFIX + head.length);
  const message = new Uint8Array(total);
  message.set(MAGIC);
  new DataView(message.buffer).setUint32(4, head.length, true);
  message.set(head, PREFIX);
  let offset = PREFIX + head.length;
  for (const { bytes } of parts) {
    message.set(bytes, offset);
    offset += bytes.length;
  }
  return message;
}

/** The value of a message, or `malformed` for anything that `encodeMessage` could not have made. Never throws. */
export function decodeMessage(message: Uint8Array, text: TextCodec): Decoded {
  if (message.length < PREFIX || MAGIC.some((byte, index) => message[index] !== byte)) return { kind: 'malformed' };
  const headLength = new DataView(message.buffer, message.byteOffset).getUint32(4, true);
  if (headLength > message.length - PREFIX) return { kind: 'malformed' };
  const head = parseHead(message.subarray(PREFIX, PREFIX + headLength), text);
  if (head === undefined) return { kind: 'malformed' };
  let offset = PREFIX + headLength;
  for (const { path, length } of head.parts) {
    if (length > message.length - offset) return { kind: 'malformed' };
    if (!putBytes(head, path, message.slice(offset, offset + length))) return { kind: 'malformed' };
    offset += length;
  }
  return offset === message.length ? { kind: 'decoded', value: head.value } : { kind: 'malformed' };
}

function withoutBytes(value: unknown, path: readonly (string | number)[], parts: Part[]): unknown {
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], parts));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutBytes(item, [...path, key], parts)]));
}

type Head = { value: unknown; parts: readonly { path: readonly (string | number)[]; length: number }[] };

function parseHead(bytes: Uint8Array, text: TextCodec): Head | undefined {
  try {
    const head: unknown = JSON.parse(text.decode(bytes));
    return isHead(head) ? head : undefined;
  } catch {
    return undefined;
  }
}

function isHead(head: unknown): head is Head {
  if (typeof head !== 'object' || head === null || !('parts' in head) || !Array.isArray(head.parts)) return false;
  return head.parts.every(
    (part: unknown) =>
      typeof part === 'object' &&
      part !== null &&
      'length' in part &&
      Number.isSafeInteger(part.length) &&
      Number(part.length) >= 0 &&
      'path' in part &&
      Array.isArray(part.path) &&
      part.path.length <= MAX_DEPTH &&
      part.path.every((step: unknown) => typeof step === 'string' || typeof step === 'number'),
  );
}

/** Puts a byte array where its null stands. Only steps through own properties, so no path reaches a prototype. */
function putBytes(head: Head, path: readonly (string | number)[], bytes: Uint8Array): boolean {
  let place: object = head;
  let key: string | number = 'value';
  for (const step of path) {
    const next: unknown = Object.hasOwn(place, key) ? place[key as keyof typeof place] : undefined;
    if (typeof next !== 'object' || next === null) return false;
    place = next;
    key = step;
  }
  if (!Object.hasOwn(place, key) || place[key as keyof typeof place] !== null) return false;
  Object.defineProperty(place, key, { value: bytes, writable: true, enumerable: true, configurable: true });
  return true;
}
