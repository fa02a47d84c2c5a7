import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DOCUMENT_TYPES, MAX_DOCUMENT_BYTES } from '#contract/stored-documents.ts';
import { documentFile } from '../support/document-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type HostUnderTest, type OpenHost, startedHost } from './host-under-test.ts';

/** What the page can rely on for documents of agreements, whichever host it runs in. */
export function describeStoredDocumentsContract(name: string, open: OpenHost): void {
  describe(`stored documents over ${name}`, () => {
    let data: string;

    beforeEach(async () => {
      data = await temporaryFolder();
    });

    const start = () => startedHost(open, data);

    const kept = async (api: HostUnderTest['api'], fileName: string, bytes: Uint8Array): Promise<string> => {
      const answer = await api['storedDocuments:keep'](fileName, bytes);
      if (answer.kind !== 'kept') throw new Error(JSON.stringify(answer));
      return answer.document.sha256;
    };

    test.each(DOCUMENT_TYPES)('keeps a %s and opens a copy of it that nobody can write to', async (type) => {
      const { api, opened } = await start();
      const bytes = documentFile(type, 'Avtale');
      const sha256 = await kept(api, `Avtale 2025.${type}`, bytes);
      expect(await api['storedDocuments:open'](sha256, `Avtale 2025.${type}`)).toEqual({ kind: 'opened' });
      const [path = ''] = opened.paths();
      expect(basename(path)).toBe(`Avtale 2025.${type}`);
      expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
      expect((await stat(path)).mode & 0o222).toBe(0);
      expect(path).not.toBe(join(data, 'dokumenter', sha256));
    });

    test('has them in the next run, newest first, until they are removed; a removal can be undone', async () => {
      const first = await start();
      const sha256 = await kept(first.api, 'a.pdf', documentFile('pdf'));
      await first.end();
      const { api } = await start();
      expect(await api['storedDocuments:list']()).toMatchObject({
        kind: 'listed',
        documents: [{ sha256, size: documentFile('pdf').length }],
      });
      expect(await api['storedDocuments:remove'](sha256)).toEqual({ kind: 'removed' });
      expect(await api['storedDocuments:remove'](sha256)).toEqual({ kind: 'absent' });
      expect(await api['storedDocuments:open'](sha256, 'a.pdf')).toEqual({ kind: 'absent' });
      expect(await api['storedDocuments:list']()).toEqual({ kind: 'listed', documents: [] });
      expect(await api['storedDocuments:restore'](sha256)).toEqual({ kind: 'restored' });
      expect(await api['storedDocuments:open'](sha256, 'a.pdf')).toEqual({ kind: 'opened' });
    });

    test('opens nothing that is not on the list, is damaged, or is called something else than it is', async () => {
      const { api, opened } = await start();
      const macro = documentFile('docx');
      expect(await api['storedDocuments:keep']('a.docm', macro)).toEqual({ kind: 'refused', reason: 'type' });
      expect(await api['storedDocuments:keep']('a.pdf', macro)).toEqual({ kind: 'refused', reason: 'content' });
      const sha256 = await kept(api, 'a.docx', macro);
      for (const [fileName, reason] of [
        ['a.exe', 'type'],
        ['a.pdf', 'content'],
      ] as const) {
        expect(await api['storedDocuments:open'](sha256, fileName)).toEqual({ kind: 'refused', reason });
      }
      await writeFile(join(data, 'dokumenter', sha256), documentFile('docx', 'changed'));
      expect(await api['storedDocuments:open'](sha256, 'a.docx')).toEqual({ kind: 'damaged' });
      expect(opened.paths()).toEqual([]);
    });

    test('takes 25 MB, and no more', async () => {
      const { api } = await start();
      const large = new Uint8Array(MAX_DOCUMENT_BYTES);
      large.set(documentFile('pdf'));
      expect(await api['storedDocuments:keep']('stor.pdf', large)).toMatchObject({ kind: 'kept' });
      const larger = new Uint8Array(MAX_DOCUMENT_BYTES + 1);
      await expect(api['storedDocuments:keep']('stor.pdf', larger)).rejects.toMatchObject({ failure: 'bad_arguments' });
    });

    test('a name or a hash cannot lead elsewhere', async () => {
      const { api, opened } = await start();
      const sha256 = await kept(api, 'a.pdf', documentFile('pdf'));
      for (const wrong of ['../settings.json', '/etc/passwd', `${sha256}/`, sha256.toUpperCase(), '']) {
        const refused = { failure: 'bad_arguments' };
        await expect(api['storedDocuments:open'](wrong, 'a.pdf')).rejects.toMatchObject(refused);
        await expect(api['storedDocuments:remove'](wrong)).rejects.toMatchObject(refused);
        await expect(api['storedDocuments:restore'](wrong)).rejects.toMatchObject(refused);
      }
      expect(await api['storedDocuments:open'](sha256, '../../../ut/av/a.pdf')).toEqual({ kind: 'opened' });
      const [path = ''] = opened.paths();
      expect(path.startsWith(join(data, 'dokumenter', 'apnet'))).toBe(true);
      expect(await readdir(data)).not.toContain('ut');
    });

    test('says so when the system has no program for it', async () => {
      const { api, opened } = await start();
      const sha256 = await kept(api, 'a.odt', documentFile('odt'));
      opened.failNext();
      expect(await api['storedDocuments:open'](sha256, 'a.odt')).toEqual({ kind: 'no_program' });
    });

    test('copies of an earlier run are gone when the next one opens something', async () => {
      const first = await start();
      const sha256 = await kept(first.api, 'a.pdf', documentFile('pdf'));
      await first.api['storedDocuments:open'](sha256, 'a.pdf');
      await first.end();
      const { api } = await start();
      await api['storedDocuments:open'](sha256, 'a.pdf');
      expect(await readdir(join(data, 'dokumenter', 'apnet'))).toHaveLength(1);
    });
  });
}
