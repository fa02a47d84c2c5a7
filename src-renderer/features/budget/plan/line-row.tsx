import type { ReactNode } from 'react';
import { useSession } from '#features/session/index.ts';
import { CellEditor } from '#ui/table/cell-editor.tsx';
import { lineLabel } from '../line-label.ts';
import type { MoneyUnit } from '../money-unit.ts';
import { type LineAction, LineMenu } from './line-menu.tsx';
import { LINE_FIELDS, type LineField, lineEdits } from './plan-cells.ts';
import type { PlanLine } from './plan-lines.ts';
import type { PlanGridState } from './use-plan-grid.ts';
import { YearNumber } from './year-cell.tsx';

/** One line: what is written in stands first, then what follows from it in each year. */
export function LineRow(props: {
  planLine: PlanLine;
  years: readonly number[];
  /** Years whose price growth is assumed, at least in part. */
  assumed: ReadonlySet<number>;
  unit: MoneyUnit;
  grid: PlanGridState;
  onWrite(field: LineField, text: string): void;
  onAction(action: LineAction): void;
  onPriceOrigin(): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { planLine, grid, unit } = props;
  const { id, line, before, after } = planLine;
  const name = lineLabel(line, t);
  const stored = before?.line ?? null;
  const edits = lineEdits(texts, formats);
  const state = stored === null ? 'brought' : after === null ? 'dropped' : undefined;

  const shown: Readonly<Record<LineField, ReactNode>> = {
    label: (
      <span className="b24-plan-label" title={name}>
        {state === 'dropped' ? <del>{name}</del> : name}
        {line.start && state === undefined && <small> {t.line.from(formats.month(line.start))}</small>}
        {state && <small data-state={state}> {t.line[state]}</small>}
      </span>
    ),
    functionCode: line.functionCode,
    typeCode: line.typeCode,
    vat: vatText(),
    price: <YearNumber before={stored?.basePriceOre} after={after?.line.basePriceOre} unit={unit} />,
    priceYear: line.priceYear,
  };

  return (
    <tr data-state={state}>
      {LINE_FIELDS.map((field) => (
        <td
          key={field}
          {...grid.cell(id, field, { fixed: stored === null })}
          className={field === 'label' ? undefined : field === 'price' ? 'b24-number' : 'b24-number b24-plan-code'}
        >
          {grid.written?.rowId === id && grid.written.column === field && stored ? (
            <CellEditor
              row={stored}
              edit={edits[field]}
              label={`${t.columns[field]}, ${name}`}
              typed={grid.written.typed}
              onWrite={(text, next) => {
                props.onWrite(field, text);
                grid.leave(next);
              }}
              onCancel={grid.cancel}
            />
          ) : (
            shown[field]
          )}
        </td>
      ))}
      {props.years.map((year, i) => (
        <td
          key={year}
          {...grid.cell(id, String(year), { fixed: true })}
          className="b24-number"
          data-assumed={(props.assumed.has(year) && line.priceYear < year) || undefined}
        >
          <YearNumber
            before={before ? (before.cells[i]?.netOre ?? null) : undefined}
            after={after ? (after.cells[i]?.netOre ?? null) : undefined}
            unit={unit}
          />
        </td>
      ))}
      <td {...grid.cell(id, 'menu')} className="b24-plan-menu-cell">
        {stored && <LineMenu planLine={planLine} onAction={props.onAction} onPriceOrigin={props.onPriceOrigin} />}
      </td>
    </tr>
  );

  function vatText(): ReactNode {
    if (line.vatRate === null)
      return (
        <span className="b24-plan-missing" title={t.vatUnknown}>
          ?<span className="b24-hidden"> {t.vatUnknown}</span>
        </span>
      );
    const percent = `${formats.percent(line.vatRate, 0)} %`;
    if (line.vatCompensable || line.vatRate === 0) return percent;
    return (
      <>
        {percent} <abbr title={t.vatKept(percent)}>{t.vatKeptShort}</abbr>
      </>
    );
  }
}
