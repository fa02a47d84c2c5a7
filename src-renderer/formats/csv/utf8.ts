// The pure rooms see neither DOM nor Node types; both a browser worker and Node have these two.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

// The byte-order mark is left in: within a file U+FEFF is a character of a value like any other.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Strict UTF-8 to text; `null` when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The same for a whole file, without the byte-order mark that it may begin with. */
export function decodeUtf8File(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes);
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
