/** Part of the platform everywhere this runs, but of no type library that `formats` may see. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncodingName }
  /** Mostly UTF-8, but broken in places: guessing another encoding would garble every letter. */
  | { readonly kind: 'damaged'; readonly encoding: TextEncodingName };

const REPLACEMENT = '\ufffd';

/**
 * Text of a file by its byte order mark, else UTF-8 where it is valid, else Windows-1252 (as Norwegian Excel saves).
 * The mark is not part of the text. UTF-16 without a mark is known by its zero bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return text.includes(REPLACEMENT) ? { kind: 'damaged', encoding: utf16 } : { kind: 'text', text, encoding: utf16 };
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeInvalidUtf8(bytes);
  }
}

function decodeInvalidUtf8(bytes: Uint8Array): DecodedText {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  if (hasMark || good > bad) return { kind: 'damaged', encoding: 'utf-8' };
  return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = Math.min(bytes.length & ~1, 512);
  if (sample < 16) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  // Latin text in UTF-16 has a zero in nearly every other byte; a stray NUL is a damaged file instead.
  if (oddZeros > sample * 0.4 && evenZeros === 0) return 'utf-16le';
  return evenZeros > sample * 0.4 && oddZeros === 0 ? 'utf-16be' : null;
}
