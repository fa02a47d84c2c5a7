import type { Messages } from '../messages.ts';

export const table: Messages['table'] = {
  find: 'Finn i tabellen',
  columns: 'Kolonnar',
  columnsShown: 'Vis kolonnar',
  resetWidths: 'Still tilbake breiddene',
  copy: 'Kopier til Excel',
  copied: (rows) => (rows === 1 ? '1 rad er kopiert. Lim inn i Excel.' : `${rows} rader er kopierte. Lim inn i Excel.`),
  copiedCell: 'Cella er kopiert.',
  copyFailed: 'Utklippstavla er stengd for programmet. Last ned tabellen som CSV i staden.',
  download: 'Last ned som CSV for Excel',
  filterAll: (column) => `${column}: alle`,
  filterOne: (column, value) => `${column}: ${value}`,
  filterSome: (column, count) => `${column}: ${count} valde`,
  filterMore: 'Filtrer på fleire kolonnar',
  filterClear: 'Vis alle',
  noMatch: 'Ingen rader passar til søket og filtera.',
  showAll: 'Vis alle rader',
  shown: (shown, total) => (shown === total ? `${total} rader blir viste.` : `${shown} av ${total} rader blir viste.`),
  sortedAscending: (column) => `Sortert stigande etter ${column}.`,
  sortedDescending: (column) => `Sortert søkkande etter ${column}.`,
  sum: (included, total, rows) =>
    included === total ? `Sum, ${total} ${rows}` : `Sum, ${included} av ${total} ${rows}`,
  sumOf: (column: string) => `Sum av ${column}`,
  widthNow: (column, width) => `${column} er no ${width} pikslar brei.`,
  keyboard:
    'Piltastar flyttar. Enter opnar rada, mellomrom vel henne, Escape går ut av valet. Enter på eit kolonnehovud sorterer, Shift og piltast endrar breidda.',
  keyboardOrigin: 'Enter på eit tal viser kvar det kjem frå.',
  keyboardEdit:
    'Piltastar flyttar. Enter eller eit teikn endrar cella, Escape lèt henne vere, Ctrl+Enter endrar alle valde rader. Mellomrom vel rada. Enter på eit kolonnehovud sorterer, Shift og piltast endrar breidda.',
};
