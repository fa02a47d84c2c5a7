/**
 * Why an entry's name cannot be trusted: it would lead out of the folder it is unpacked in on some system.
 * @returns false when the name is absolute (`/`, `C:`), has a backslash, a NUL, or a `.` or `..` part
 */
export function isSafeEntryName(name: string): boolean {
  if (name === '' || name.includes('\\') || name.includes('\0')) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  return name.split('/').every((part) => part !== '..' && part !== '.');
}

/** The same for names that Windows and macOS would write to one file. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
