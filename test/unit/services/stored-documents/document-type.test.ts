import { describe, expect, test } from 'vitest';
import { DOCUMENT_ENDINGS, DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '#contract/stored-documents.ts';
import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { checkDocument } from '#services/stored-documents/document-type.ts';
import { documentFile, officeFile, openDocumentFile } from '../../../support/document-files.ts';
import { EXAMPLE } from '../../../support/workbook-example.ts';

const text = (content: string) => new TextEncoder().encode(content);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

describe('which documents may be kept and opened', () => {
  test.each(DOCUMENT_TYPES)('%s, whatever the case of its ending', async (type) => {
    for (const name of [`Avtale.${type}`, `AVTALE.${type.toUpperCase()}`, `arkiv.zip.${type}`]) {
      expect(await checkDocument(name, documentFile(type)), name).toEqual({ kind: 'allowed', type });
    }
  });

  test('a file dialog shows those and no others', () => {
    expect(DOCUMENT_ENDINGS.split(',')).toEqual([...DOCUMENT_TYPES.map((type) => `.${type}`), '.jpeg']);
  });

  test('a workbook of our own', async () => {
    expect(await checkDocument('bruk.xlsx', await writeWorkbook(EXAMPLE))).toEqual({ kind: 'allowed', type: 'xlsx' });
  });

  test('.jpeg is .jpg', async () => {
    expect(await checkDocument('a.jpeg', documentFile('jpg'))).toEqual({ kind: 'allowed', type: 'jpg' });
  });

  test('a PDF that begins with a line of something else, as mail systems send them', async () => {
    expect(await checkDocument('a.pdf', text('\r\n%PDF-1.4'))).toEqual({ kind: 'allowed', type: 'pdf' });
  });
});

describe('which may not', () => {
  test.each(['exe', 'docm', 'xlsm', 'html', 'svg', 'js', 'lnk', 'zip', 'rtf', 'doc', 'url', 'pdf.exe', 'exe.', 'pdf '])(
    'a name that ends in .%s',
    async (ending) => {
      expect(await checkDocument(`Avtale.${ending}`, documentFile('pdf'))).toEqual({ kind: 'refused', reason: 'type' });
    },
  );

  test.each(['Avtale', '', 'pdf', 'avtale.pdf\0.exe'])('the name %j', async (name) => {
    expect(await checkDocument(name, documentFile('pdf'))).toEqual({ kind: 'refused', reason: 'type' });
  });

  test('bytes of another type than the name says', async () => {
    for (const type of DOCUMENT_TYPES) {
      for (const other of DOCUMENT_TYPES.filter((each) => each !== type)) {
        const checked = await checkDocument(`a.${type}`, documentFile(other));
        expect(checked, `${other} as .${type}`).toEqual({ kind: 'refused', reason: 'content' });
      }
    }
  });

  test.each([
    ['a program', text('MZ\x90\0\x03')],
    ['a page', text('<html><script>alert(1)</script>')],
    ['an old Word file, or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['an archive of something else', officeFile('application/zip')],
    ['a damaged archive', documentFile('docx').slice(0, 60)],
  ])('%s, whatever it is called', async (_, bytes) => {
    for (const type of DOCUMENT_TYPES) {
      expect(await checkDocument(`a.${type}`, bytes)).toEqual({ kind: 'refused', reason: 'content' });
    }
  });

  test.each([
    ['a VBA project', 'a.docx', officeFile(WORD, { 'word/vbaProject.bin': 'x' })],
    ['a VBA project under another name', 'a.docx', officeFile(WORD, { '[Content_Types].xml': vbaTypes() })],
    ['a Basic library', 'a.odt', openDocumentFile('application/vnd.oasis.opendocument.text', { 'Basic/a.xml': 'x' })],
    ['a script', 'a.ods', openDocumentFile('application/vnd.oasis.opendocument.spreadsheet', { 'Scripts/a.py': 'x' })],
  ])('one that carries macros: %s', async (_, name, bytes) => {
    expect(await checkDocument(name, bytes)).toEqual({ kind: 'refused', reason: 'macros' });
  });

  test('a macro document called .docx', async () => {
    const macro = officeFile('application/vnd.ms-word.document.macroEnabled.main+xml');
    expect(await checkDocument('a.docx', macro)).toEqual({ kind: 'refused', reason: 'content' });
  });

  test('an empty one, and one above 25 MB', async () => {
    expect(await checkDocument('a.pdf', new Uint8Array())).toEqual({ kind: 'refused', reason: 'empty' });
    const large = new Uint8Array(MAX_DOCUMENT_BYTES + 1);
    large.set(documentFile('pdf'));
    expect(await checkDocument('a.pdf', large)).toEqual({ kind: 'refused', reason: 'too_large' });
    expect(await checkDocument('a.pdf', large.subarray(0, MAX_DOCUMENT_BYTES))).toEqual({
      kind: 'allowed',
      type: 'pdf',
    });
  });
});

function vbaTypes(): string {
  const vba = '<Override PartName="/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
  return `<Types><Override PartName="/main.xml" ContentType="${WORD}"/>${vba}</Types>`;
}
