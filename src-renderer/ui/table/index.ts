export { type AskedFigure, type Column, cellText, headText, valueText } from './column.ts';
export { DataTable } from './data-table.tsx';
export { footSum } from './foot-sum.ts';
export { onlySelected } from './selection.ts';
export type { TableGridHandle } from './table-grid.tsx';
