import type { Messages } from '../messages.ts';

/** `b24 verify`. */
export const verifyCommand: Messages['verifyCommand'] = {
  usage: 'Bruk: b24 verify FIL [--backup TRYGGINGSKOPI] [--figures TAL.json]',
  none: (file) => `${file} ber ikkje noko avtrykk frå Bibliotek24.`,
  noMatch: 'Avtrykket er ikkje frå desse tala.',
  unreadable: (file, code) => `${file} kan ikkje lesast (${code}).`,
};
