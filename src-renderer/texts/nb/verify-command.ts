/** `b24 verify`. */
export const verifyCommand = {
  usage: 'Bruk: b24 verify FIL [--backup SIKKERHETSKOPI] [--figures TALL.json]',
  none: (file: string) => `${file} bærer ikke noe avtrykk fra Bibliotek24.`,
  noMatch: 'Avtrykket er ikke fra disse tallene.',
  unreadable: (file: string, code: string) => `${file} kan ikke leses (${code}).`,
};
