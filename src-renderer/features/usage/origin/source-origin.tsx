import { Button, Tag } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { UnknownReport } from '#data/unknown-reports.ts';
import type { ImportRecord } from '#data/usage-import.ts';
import { columnLetters } from '#domain/counter/grid.ts';
import { month } from '#domain/model/brands.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import { monthFromNumber } from '#domain/model/usage-columns.ts';
import type { SpeakingSource } from '#domain/usage/origin-of-use.ts';
import { useSession } from '#features/session/index.ts';
import { type LinesBehind, usageRowsBehind } from '#workers/client.ts';
import { keptFileRef } from '../files/kept-file.ts';
import { reportTitle } from '../files/report-title.ts';
import { LeaveOutButton } from '../leave-out-button.tsx';
import type { AskedUse } from './asked-use.ts';
import { VendorSays } from './unknown-origin.tsx';

const SHOWN = 200;

type Rows = { readonly kind: 'hidden' | 'reading' | 'gone' } | { readonly kind: 'shown'; readonly lines: LinesBehind };

/** A file behind a number: what it is, when it came in, and its very lines. */
export function SourceOrigin(props: {
  speaking: SpeakingSource;
  record: ImportRecord | null;
  asked: AskedUse;
  organisations: readonly string[];
  /** No other file has a part in the number. */
  isAlone: boolean;
  /** What it says of itself, where it says that it lacks numbers. */
  lacking: UnknownReport | null;
}) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const { speaking, record, asked } = props;
  const { source } = speaking;
  const [state, setState] = useState<Rows>({ kind: 'hidden' });
  const show = async () => {
    setState({ kind: 'reading' });
    const ref = record && (await keptFileRef(record));
    if (!record || !ref) return setState({ kind: 'gone' });
    const lines = await usageRowsBehind(ref, record, {
      serviceId: asked.serviceId,
      metric: asked.metric,
      month: month(monthFromNumber(asked.year * 12 + (asked.month ?? 1) - 1)),
      organisations: props.organisations,
    });
    setState({ kind: 'shown', lines });
  };
  return (
    <>
      <dl>
        <dt>{t.file}</dt>
        <dd>{source.file_name}</dd>
        {!props.isAlone && (
          <>
            <dt>{t.count}</dt>
            <dd>{formats.number(speaking.uses)}</dd>
          </>
        )}
        <dt>{t.report}</dt>
        <dd>{reportTitle({ reportId: source.report_id, release: source.release }, texts.usageFiles)}</dd>
        {props.lacking && <VendorSays report={props.lacking} />}
        <dt>{t.imported}</dt>
        <dd>
          {formats.date(source.imported_at.slice(0, 10))} {formats.time(source.imported_at)}
        </dd>
        <dt>{t.hash}</dt>
        <dd className="b24-hash">{source.sha256}</dd>
      </dl>
      {state.kind === 'hidden' && asked.month === null && <p className="b24-source">{t.rowsByMonth}</p>}
      {state.kind === 'hidden' && asked.month !== null && !record && <p className="b24-source">{t.noFile}</p>}
      <div className="b24-origin-actions">
        {state.kind === 'hidden' && asked.month !== null && record && (
          <Button variant="secondary" onClick={() => void show()}>
            {t.showRows}
          </Button>
        )}
        <LeaveOutButton source={source} />
      </div>
      {state.kind === 'reading' && <p role="status">{t.readingRows}</p>}
      {state.kind === 'gone' && <p className="b24-source">{t.noFile}</p>}
      {state.kind === 'shown' && <RowTable lines={state.lines} />}
    </>
  );
}

/** A file that has numbers here and is held out of all figures. */
export function LeftOutSource({ source }: { source: UsageSource }) {
  const { texts, formats } = useSession();
  const { usage: t, usageFiles } = texts;
  return (
    <>
      <dl>
        <dt>{t.file}</dt>
        <dd>
          {source.file_name} <Tag data-color="warning">{usageFiles.leftOut}</Tag>
        </dd>
        <dt>{t.report}</dt>
        <dd>{reportTitle({ reportId: source.report_id, release: source.release }, usageFiles)}</dd>
        <dt>{t.imported}</dt>
        <dd>
          {formats.date(source.imported_at.slice(0, 10))} {formats.time(source.imported_at)}
        </dd>
      </dl>
      <div className="b24-origin-actions">
        <LeaveOutButton source={source} />
      </div>
    </>
  );
}

function RowTable({ lines: { rows, uses, sheet, format } }: { lines: LinesBehind }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const hasColumns = rows.some(({ column }) => column !== null);
  const columnName = (column: number) => (format === 'xlsx' ? columnLetters(column) : formats.number(column + 1));
  return (
    <div className="b24-rows-behind">
      <p>
        {t.fromThisFile(formats.number(uses))} {sheet !== null && t.sheet(sheet)}
      </p>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            {hasColumns && <th scope="col">{t.column}</th>}
            <th scope="col" className="b24-rows-item">
              {t.item}
            </th>
            <th scope="col">{t.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={`${row.row} ${row.column} ${row.item}`}>
              <th scope="row">{formats.number(row.row)}</th>
              {hasColumns && <td>{row.column === null ? '' : columnName(row.column)}</td>}
              <td className="b24-rows-item">
                {row.item}
                {row.institution && <span className="b24-soft"> · {row.institution}</span>}
                {row.shared && <span className="b24-soft"> · {t.sharedPart}</span>}
              </td>
              <td>{formats.number(row.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="b24-soft">{texts.usageFiles.more(rows.length - SHOWN)}</p>}
    </div>
  );
}
