/**
 * Values with byte arrays in them, as one message over HTTP (Electron's bridge carries them as they are).
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `B24` and the version of this layout, 1 |
 * | 4 | length n of the head, little endian |
 * | n | head: JSON in UTF-8, `{ value, parts: [{ path, length, text }] }`; byte arrays and long texts in `value` stand as null |
 * | … | the byte arrays, one after another in the order of `parts`; texts in UTF-8 |
 *
 * Long texts stand apart because a page that writes megabytes of JSON as a string in JSON stops while it does.
 *
 * This room sees neither DOM nor Node, so the caller brings the text encoding.
 */
export type TextCodec = {
  readonly encode: (text: string) => Uint8Array;
  /** Throws on bytes that are not UTF-8. */
  readonly decode: (bytes: Uint8Array) => string;
};

export type Decoded = { readonly kind: 'decoded'; readonly value: unknown } | { readonly kind: 'malformed' };

type Part = { readonly path: readonly (string | number)[]; readonly bytes: Uint8Array; readonly text: boolean };

const MAGIC = [0x42, 0x32, 0x34, 1] as const;
const PREFIX = 8;
const MAX_DEPTH = 16;
/** Characters from which a text stands apart. */
const LONG_TEXT = 64 * 1024;

/** One message from a value of plain objects, arrays, strings, numbers, booleans, null and byte arrays. */
export function encodeMessage(value: unknown, text: TextCodec): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  const plain = withoutBytes(value, [], parts, text);
  const lengths = parts.map(({ path, bytes, text: isText }) => ({ path, length: bytes.length, text: isText }));
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
  for (const { path, length, text: isText = false } of head.parts) {
    if (length > message.length - offset) return { kind: 'malformed' };
    const part = partOf(message.subarray(offset, offset + length), isText, text);
    if (part === undefined || !putPart(head, path, part)) return { kind: 'malformed' };
    offset += length;
  }
  return offset === message.length ? { kind: 'decoded', value: head.value } : { kind: 'malformed' };
}

function withoutBytes(value: unknown, path: readonly (string | number)[], parts: Part[], text: TextCodec): unknown {
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value, text: false });
    return null;
  }
  if (typeof value === 'string' && standsApart(value)) {
    parts.push({ path, bytes: text.encode(value), text: true });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutBytes(item, [...path, index], parts, text));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutBytes(item, [...path, key], parts, text)]));
}

/** Halves of characters can be written in JSON and not in UTF-8, and a byte order mark at the beginning would be taken for one. */
function standsApart(value: string): boolean {
  return value.length >= LONG_TEXT && value.isWellFormed() && !value.startsWith('\ufeff');
}

/** Undefined for bytes that should be text and are none. */
function partOf(bytes: Uint8Array, isText: boolean, text: TextCodec): Uint8Array | string | undefined {
  if (!isText) return bytes.slice();
  try {
    return text.decode(bytes);
  } catch {
    return undefined;
  }
}

type Head = {
  value: unknown;
  parts: readonly { path: readonly (string | number)[]; length: number; text?: boolean }[];
};

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
      (!('text' in part) || typeof part.text === 'boolean') &&
      'path' in part &&
      Array.isArray(part.path) &&
      part.path.length <= MAX_DEPTH &&
      part.path.every((step: unknown) => typeof step === 'string' || typeof step === 'number'),
  );
}

/** Puts a byte array or a text where its null stands. Only steps through own properties, so no path reaches a prototype. */
function putPart(head: Head, path: readonly (string | number)[], part: Uint8Array | string): boolean {
  let place: object = head;
  let key: string | number = 'value';
  for (const step of path) {
    const next: unknown = Object.hasOwn(place, key) ? place[key as keyof typeof place] : undefined;
    if (typeof next !== 'object' || next === null) return false;
    place = next;
    key = step;
  }
  if (!Object.hasOwn(place, key) || place[key as keyof typeof place] !== null) return false;
  Object.defineProperty(place, key, { value: part, writable: true, enumerable: true, configurable: true });
  return true;
}
