import { useMemo } from 'react';
import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { DataTable } from '#ui/table/index.ts';
import { useLeftOutFiles } from '../use-left-out-files.ts';
import { compareColumns, monthOfColumn } from './compare-columns.tsx';
import { areaText } from './compare-texts.ts';
import type { CompareChoices } from './kept-choices.ts';

const SORTS = {
  uses: { column: 'uses', direction: 'descending' },
  perThousand: { column: 'perThousand', direction: 'descending' },
} as const;
const rowId = (row: ComparedUse) => row.id;
const rowName = (row: ComparedUse) => row.name;

/** Every row with all that is known of it. */
export function CompareTable(props: {
  comparison: UseComparison;
  show: CompareChoices['show'];
  picked: ReadonlySet<string>;
  onPick(ids: ReadonlySet<string>): void;
  /** Shows the libraries of the county that the row is, or lies in. */
  onOpen(row: ComparedUse): void;
  /** @param month 1–12; null for the year */
  onOrigin(row: ComparedUse, month: number | null): void;
}) {
  const { texts, formats } = useSession();
  const { table: t } = texts.compare;
  const { sample } = useDataset();
  const { comparison, show } = props;
  const { year, by, service, rows } = comparison;
  const leftOut = useLeftOutFiles(year);
  const columns = useMemo(() => compareColumns(comparison, texts, formats), [comparison, texts, formats]);
  const name = service?.name ?? '';
  const of = areaText(comparison, texts);
  return (
    <div className="b24-compare-table">
      <DataTable
        name={`usage.compare.${by}`}
        label={t.label(name, of, year)}
        fileName={t.fileName(name, of, year)}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        rowsWord={by === 'county' ? t.countiesWord : t.librariesWord}
        sort={SORTS[show]}
        selected={props.picked}
        onSelect={props.onPick}
        onOpen={props.onOpen}
        onOrigin={({ row, column }) => row && props.onOrigin(row, monthOfColumn(column.id))}
        texts={texts.table}
        formats={formats}
        note={[
          t.note,
          leftOut,
          by === 'county' && t.noteOpen,
          rows.some(({ releases }) => releases.length > 1) && t.noteReleases,
          texts.usage.chooseNumber,
          sample && `${texts.common.sampleData}.`,
        ]
          .filter(Boolean)
          .join(' ')}
      />
    </div>
  );
}
