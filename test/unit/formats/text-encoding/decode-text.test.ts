import { expect, test } from 'vitest';
import { decodeText } from '#formats/text-encoding/decode-text.ts';

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const text = 'Blåbær på brød; «ø»';

test.each([
  ['UTF-8', utf8(text), 'utf-8'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8(text)], 'utf-8'],
  ['UTF-16 with a mark', [0xff, 0xfe, ...utf16(text, true)], 'utf-16le'],
  ['UTF-16 the other way', [0xfe, 0xff, ...utf16(text, false)], 'utf-16be'],
  ['UTF-16 without a mark', utf16(text, true), 'utf-16le'],
  ['Windows-1252', [...text].map((letter) => letter.charCodeAt(0)), 'windows-1252'],
])('%s', (_, bytes, encoding) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'text', text, encoding });
});

test('the euro sign and dashes of Windows-1252', () => {
  expect(decodeText(Uint8Array.from([0x80, 0x20, 0x96, 0xe5]))).toMatchObject({ text: '€ –å' });
});

test('UTF-8 with a broken letter is damaged, not Windows-1252', () => {
  expect(decodeText(Uint8Array.from([...utf8(text), 0xc3]))).toEqual({ kind: 'damaged', encoding: 'utf-8' });
});

test('UTF-16 cut in the middle of a letter is damaged', () => {
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]))).toEqual({
    kind: 'damaged',
    encoding: 'utf-16le',
  });
});
