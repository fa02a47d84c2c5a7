import type { DocumentType } from '#contract/stored-documents.ts';

const MAX_STEM = 80;
/** Devices on Windows, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * What the opened copy is called: the document's own name as far as every system can have it, so that she knows it in the
 * other program's title. Nothing in it leads to another folder, hides the ending (bidirectional marks) or is a device.
 */
export function copyName(name: string, type: DocumentType): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[\\/:*?"<>|%&^!`$;]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.\s-]+|[.\s]+$/g, '')
    .slice(0, MAX_STEM)
    .trimEnd()
    .toWellFormed();
  const [first = ''] = stem.split('.');
  return `${stem === '' || DEVICE.test(first.trim()) ? 'dokument' : stem}.${type}`;
}
