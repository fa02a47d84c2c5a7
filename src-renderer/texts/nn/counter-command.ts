import type { Messages } from '../messages.ts';

export const counterCommand: Messages['counterCommand'] = {
  usage: 'Bruk: b24 counter FIL',
  unreadable: (file: string) => `Fila ${file} finst ikkje eller kan ikkje lesast.`,
  severity: { error: 'Feil', warning: 'Åtvaring', info: 'Til orientering' },
  sheet: (table: string) => `Ark «${table}»`,
  row: (row: number) => `rad ${row}`,
  column: (column: string) => `kolonne «${column}»`,
};
