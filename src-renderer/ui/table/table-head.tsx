import { ChevronDownIcon, ChevronUpDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import type { PointerEvent } from 'react';
import { alignsRight, type Column } from './column.ts';
import type { Sort } from './shown-rows.ts';

export type TableHeadProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  /** Column that Tab reaches, −1 when the active cell is in a row. */
  active: number;
  onSort(column: Column<Row>): void;
  /** @param pixels how far the edge was dragged; `null` is back to the column's own width */
  onResize(column: number, pixels: number | null): void;
};

export function TableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, sort, active } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, index) => {
          const [beginning, ending] = lastPart(column);
          const direction = sort?.column === column.id ? sort.direction : undefined;
          return (
            <th key={column.id} scope="col" aria-sort={direction ?? 'none'} aria-colindex={index + 1}>
              <button
                type="button"
                className="b24-table-sort"
                data-right={alignsRight(column.kind) || undefined}
                data-active={index === active || undefined}
                tabIndex={index === active ? 0 : -1}
                onClick={() => props.onSort(column)}
              >
                <span>
                  {beginning}
                  <span className="b24-table-last">
                    {ending}
                    <SortIcon direction={direction} />
                  </span>
                </span>
              </button>
              <ResizeEdge onResize={(pixels) => props.onResize(index, pixels)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The head split before its last word or word part, which stays on one line with the icon. */
function lastPart<Row>({ head, unit }: Column<Row>): [string, string] {
  const text = unit ? `${head}, ${unit}` : head;
  const split = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00ad')) + 1;
  return [text.slice(0, split), text.slice(split)];
}

function SortIcon({ direction }: { direction: Sort['direction'] | undefined }) {
  if (direction === 'ascending') return <ChevronUpIcon aria-hidden="true" />;
  if (direction === 'descending') return <ChevronDownIcon aria-hidden="true" />;
  return <ChevronUpDownIcon aria-hidden="true" />;
}

/** For the pointer only: the keyboard has Shift and the arrow keys on the head. */
function ResizeEdge({ onResize }: { onResize(pixels: number | null): void }) {
  const drag = (event: PointerEvent<HTMLSpanElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onResize(event.movementX);
  };
  return (
    <span
      className="b24-table-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onDoubleClick={() => onResize(null)}
    />
  );
}
