import { safeFileName } from '#domain/documents/safe-file-name.ts';

/** Saves through the browser's own download, the same in both hosts. The name is made safe for Windows and OneDrive. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(name);
  link.click();
  // The download has its own reference by then; revoking at once would cancel it in Chromium.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
