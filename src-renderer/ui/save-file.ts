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

const FORBIDDEN = /[<>:"/\\|?*#%~]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Removes what Windows and OneDrive refuse in a name; at most 120 characters. */
export function safeFileName(name: string): string {
  const cleaned = [...name]
    .filter((character) => character.charCodeAt(0) >= 32)
    .join('')
    .replace(FORBIDDEN, '-')
    .replace(/[. ]+$/, '')
    .trim();
  const safe = RESERVED.test(cleaned) ? `_${cleaned}` : cleaned;
  if (safe.length <= 120) return safe || 'fil';
  const dot = safe.lastIndexOf('.');
  const extension = dot > safe.length - 12 ? safe.slice(dot) : '';
  return safe.slice(0, 120 - extension.length) + extension;
}
