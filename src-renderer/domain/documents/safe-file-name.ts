/** Refused by Windows or OneDrive, or read as something else in an address. */
const FORBIDDEN = /[<>:"/\\|?*#%~]/g;
/** Names of devices on Windows, whatever ending follows. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]|desktop\.ini|_vti_.*)(?:\.|$)/i;
/** Room for the folder's own path within the 260 characters of Windows, and within OneDrive's 400. */
const MAX_LENGTH = 120;
/** Longer is no ending but a sentence with a full stop. */
const MAX_ENDING = 12;

/**
 * A name that Windows, macOS and OneDrive take, with the letters of the user's own language: composed (NFC), so that `å` is
 * the same file everywhere; without marks that cannot be seen, forbidden ones as dashes, no full stop or blank at either end,
 * at most 120 characters with the ending kept. Never empty.
 */
export function safeFileName(name: string): string {
  const cleaned = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(FORBIDDEN, '-')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = DEVICE.test(cleaned) ? `_${cleaned}` : cleaned;
  if (safe.length <= MAX_LENGTH) return safe || 'fil';
  const dot = safe.lastIndexOf('.');
  const ending = dot > safe.length - MAX_ENDING ? safe.slice(dot) : '';
  const stem = safe.slice(0, MAX_LENGTH - ending.length).replace(/[\ud800-\udbff]$/, '');
  return `${stem.replace(/[. ]+$/, '')}${ending}`;
}
