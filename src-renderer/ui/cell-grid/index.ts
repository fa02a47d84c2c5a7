export type { GridPosition } from '../table/grid-position.ts';
export { type CellContent, CellGrid, type CellGridHandle } from './cell-grid.tsx';
export { cellsIn, type GridBlock } from './grid-block.ts';
