/** What the command `b24 counter` says to people. */
export const counterCommand = {
  usage: 'Bruk: b24 counter FIL',
  unreadable: (file: string) => `Filen ${file} finnes ikke eller kan ikke leses.`,
  severity: { error: 'Feil', warning: 'Advarsel', info: 'Til orientering' },
  sheet: (table: string) => `Ark «${table}»`,
  row: (row: number) => `rad ${row}`,
  column: (column: string) => `kolonne «${column}»`,
};
