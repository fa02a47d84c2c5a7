import type { TextEncoding } from '#domain/mapping/table-mapping.ts';
import { type DecodedText, decodeText } from '../text-encoding/decode-text.ts';

/** Part of the platform everywhere this runs, but of no type library that `formats` may see. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Text of a file in the encoding the user says, else by `decodeText`'s guess. The byte order mark is not part of the text.
 * Bytes that cannot be text of the forced encoding are damaged; Windows-1252 gives every byte a letter.
 */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding | undefined): DecodedText {
  if (encoding === undefined) return decodeText(bytes);
  try {
    return { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { kind: 'damaged', encoding };
  }
}
