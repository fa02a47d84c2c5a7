import type { Messages } from '../messages.ts';

export const counterCommand: Messages['counterCommand'] = {
  usage: 'Usage: b24 counter FILE',
  unreadable: (file: string) => `The file ${file} does not exist or cannot be read.`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  sheet: (table: string) => `Sheet “${table}”`,
  row: (row: number) => `row ${row}`,
  column: (column: string) => `column “${column}”`,
};
