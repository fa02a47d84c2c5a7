import type { Messages } from '../messages.ts';

/** `b24 verify`. */
export const verifyCommand: Messages['verifyCommand'] = {
  usage: 'Usage: b24 verify FILE [--backup BACKUP] [--figures FIGURES.json]',
  none: (file) => `${file} carries no fingerprint from Bibliotek24.`,
  noMatch: 'The fingerprint is not that of these figures.',
  unreadable: (file, code) => `${file} cannot be read (${code}).`,
};
