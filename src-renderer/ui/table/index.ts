export type { Column } from './column.ts';
export { DataTable } from './data-table.tsx';
export { onlySelected } from './selection.ts';
export type { TableGridHandle } from './table-grid.tsx';
