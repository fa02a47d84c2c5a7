import { safeFileName } from '#domain/documents/safe-file-name.ts';

/** The ways in which something leaves the page. Handed out by `leaving.tsx` alone, when it has been said what goes with it. */
export type WaysOut = {
  /** Saves through the browser's own download, the same in both hosts. The name is made safe for Windows and OneDrive. */
  saveFile(name: string, content: BlobPart, type: string): void;
  /** @throws (rejects) where the clipboard is closed to the program */
  copyText(text: string): Promise<void>;
  copyItem(item: ClipboardItem): Promise<void>;
};

export const WAYS_OUT: WaysOut = {
  saveFile(name, content, type) {
    const url = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = safeFileName(name);
    link.click();
    // The download has its own reference by then; revoking at once would cancel it in Chromium.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
  copyText: (text) => navigator.clipboard.writeText(text),
  copyItem: (item) => navigator.clipboard.write([item]),
};
