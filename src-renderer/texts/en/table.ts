import type { Messages } from '../messages.ts';

export const table: Messages['table'] = {
  find: 'Find in the table',
  columns: 'Columns',
  columnsShown: 'Show columns',
  resetWidths: 'Reset widths',
  copy: 'Copy to Excel',
  copied: (rows) => (rows === 1 ? '1 row copied. Paste it into Excel.' : `${rows} rows copied. Paste them into Excel.`),
  copiedCell: 'The cell is copied.',
  copyFailed: 'The clipboard is closed to the program. Download the table as CSV instead.',
  download: 'Download as CSV for Excel',
  filterAll: (column) => `${column}: all`,
  filterOne: (column, value) => `${column}: ${value}`,
  filterSome: (column, count) => `${column}: ${count} chosen`,
  filterMore: 'Filter by more columns',
  filterClear: 'Show all',
  noMatch: 'No rows match the search and the filters.',
  showAll: 'Show all rows',
  shown: (shown, total) => (shown === total ? `${total} rows shown.` : `${shown} of ${total} rows shown.`),
  sortedAscending: (column) => `Sorted ascending by ${column}.`,
  sortedDescending: (column) => `Sorted descending by ${column}.`,
  sum: (included, total, rows) =>
    included === total ? `Sum, ${total} ${rows}` : `Sum, ${included} of ${total} ${rows}`,
  sumOf: (column: string) => `Sum of ${column}`,
  widthNow: (column, width) => `${column} is now ${width} pixels wide.`,
  keyboard:
    'Arrow keys move. Enter opens the row, Space selects it, Escape leaves the selection. Enter on a column head sorts, Shift and an arrow key change its width.',
  keyboardOrigin: 'Enter on a number shows where it comes from.',
  keyboardEdit:
    'Arrow keys move. Enter or any character changes the cell, Escape leaves it as it was, Ctrl+Enter changes all selected rows. Space selects the row. Enter on a column head sorts, Shift and an arrow key changes the width.',
};
