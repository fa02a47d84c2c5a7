/** Words of every data table: search, filters, columns, copying. */
export const table = {
  find: 'Finn i tabellen',
  columns: 'Kolonner',
  columnsShown: 'Vis kolonner',
  resetWidths: 'Tilbakestill breddene',
  copy: 'Kopier til Excel',
  copied: (rows: number) =>
    rows === 1 ? '1 rad er kopiert. Lim inn i Excel.' : `${rows} rader er kopiert. Lim inn i Excel.`,
  copiedCell: 'Cellen er kopiert.',
  copyFailed: 'Utklippstavlen er stengt for programmet. Last ned tabellen som CSV i stedet.',
  download: 'Last ned som CSV for Excel',
  filterAll: (column: string) => `${column}: alle`,
  filterOne: (column: string, value: string) => `${column}: ${value}`,
  filterSome: (column: string, count: number) => `${column}: ${count} valgt`,
  filterMore: 'Filtrer på flere kolonner',
  filterClear: 'Vis alle',
  noMatch: 'Ingen rader passer til søket og filtrene.',
  showAll: 'Vis alle rader',
  shown: (shown: number, total: number) =>
    shown === total ? `${total} rader vises.` : `${shown} av ${total} rader vises.`,
  sortedAscending: (column: string) => `Sortert stigende etter ${column}.`,
  sortedDescending: (column: string) => `Sortert synkende etter ${column}.`,
  sum: (included: number, total: number, rows: string) =>
    included === total ? `Sum, ${total} ${rows}` : `Sum, ${included} av ${total} ${rows}`,
  sumOf: (column: string) => `Sum av ${column}`,
  widthNow: (column: string, width: string) => `${column} er nå ${width} piksler bred.`,
  keyboard:
    'Piltaster flytter. Enter åpner raden, mellomrom velger den, Escape går ut av valget. Enter på et kolonnehode sorterer, Shift og piltast endrer bredden.',
  keyboardOrigin: 'Enter på et tall viser hvor det kommer fra.',
  keyboardEdit:
    'Piltaster flytter. Enter eller et tegn endrer cellen, Escape lar den være, Ctrl+Enter endrer alle valgte rader. Mellomrom velger raden. Enter på et kolonnehode sorterer, Shift og piltast endrer bredden.',
};
