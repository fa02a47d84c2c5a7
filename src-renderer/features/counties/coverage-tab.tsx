import { useCallback, useMemo } from 'react';
import type { CoverageMatrix, CoverageRow } from '#domain/counties/coverage-matrix.ts';
import { useAnswer } from '#features/answers/index.ts';
import { useDataset, useNames } from '#features/dataset/index.ts';
import {
  coverageGapOrigin,
  coverageOrigin,
  type Say,
  sumOrigin,
  type Traced,
  useOrigin,
} from '#features/provenance/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { type AskedFigure, type Column, DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { coverageMatrix } from '#workers/client.ts';

const NOTHING: ReadonlySet<string> = new Set();
type Names = ReadonlyMap<string, string>;

/** Every service against every municipality: who covers it, the shares it adds up to, and the gap between counties. */
export function CoverageTab() {
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { newestYear, sequence, counties } = useDataset();
  const { scope, year } = useScope(newestYear);
  const ask = useCallback(() => coverageMatrix({ scope, year }, sequence), [scope, year, sequence]);
  const answer = useAnswer(`${scope} ${year} ${sequence}`, ask);
  const names = useNames();
  const place = counties.find(({ id }) => id === scope)?.name ?? texts.overview.theCountry;
  const matrix = answer?.value;
  const origin = useOrigin();
  const rowName = (row: CoverageRow) => names?.get(row.municipalityId) ?? row.municipalityId;
  const askOrigin = (asked: AskedFigure<CoverageRow>) =>
    origin.show(
      asked.row
        ? peopleOrigin(rowName(asked.row), asked.row, year, texts, formats)
        : sumOrigin(
            asked,
            { table: `${place}, 1.1.${year}`, rowHead: t.municipality, rowName },
            texts.provenance,
            formats,
          ),
    );
  const columns = useMemo(
    () => (matrix && names ? columnsOf(matrix, names, texts, formats) : null),
    [matrix, names, texts, formats],
  );
  return (
    <div className="b24-counties-tab" aria-busy={answer?.stale ?? true}>
      <ViewHead title={t.coverageTitle(place)} subtitle={t.coverageSubtitle(formats.date(`${year}-12-31`))} />
      {!matrix || !columns || !names ? (
        <p role="status">{texts.overview.loading}</p>
      ) : (
        <>
          <Shares matrix={matrix} names={names} place={place} onAsk={origin.show} />
          <div className="b24-counties-table">
            <DataTable<CoverageRow>
              name="counties.coverage"
              label={t.coverageTitle(place)}
              fileName={`${t.coverageTitle(place)} ${year}`}
              columns={columns}
              rows={matrix.rows}
              rowId={(row) => row.municipalityId}
              rowName={rowName}
              rowsWord={t.municipalities}
              sort={{ column: 'name', direction: 'ascending' }}
              selected={NOTHING}
              onSelect={() => {}}
              onOrigin={askOrigin}
              texts={texts.table}
              formats={formats}
              note={t.coverageNote}
            />
          </div>
        </>
      )}
      {origin.dialog}
    </div>
  );
}

function peopleOrigin(
  name: string,
  { inhabitants }: CoverageRow,
  year: number,
  { provenance: t }: Messages,
  { number }: Formats,
): Traced {
  return {
    title: `${t.inhabitants(year)}, ${name}`,
    value: inhabitants === null ? null : number(inhabitants),
    rule: t.populationRule,
    records: [
      {
        caption: t.populationRecord,
        head: [t.inhabitants(year)],
        rows: inhabitants === null ? [] : [[number(inhabitants)]],
        link: { text: t.showPopulation, to: { view: 'avtaler', fane: 'registre', register: 'population' } },
      },
    ],
  };
}

/** The shares above the matrix: one line a service, with the best and the worst county. */
function Shares(props: {
  matrix: CoverageMatrix;
  names: Names;
  place: string;
  onAsk(origin: (say: Say) => Traced): void;
}) {
  const { matrix, names, place } = props;
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { number, percent } = formats;
  const county = (entry: { readonly countyId: string; readonly share: number } | null) =>
    entry ? `${names.get(entry.countyId) ?? entry.countyId} ${percent(entry.share, 0)} %` : texts.common.missingBasis;
  return (
    <section className="b24-card b24-counties-shares" aria-label={t.shares} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.covered}</th>
            <th scope="col">{t.inhabitantsCovered}</th>
            <th scope="col">{t.municipalitiesCovered}</th>
            <th scope="col">{t.best}</th>
            <th scope="col">{t.worst}</th>
            <th scope="col">{t.gap}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.serviceIds.flatMap((id, at) => {
            const [share, gap] = [matrix.coverage[at], matrix.gaps[at]];
            // A service that nobody can take part in has no line: school services cover no inhabitants.
            if (!share || !gap || share.basis.covered.length === 0) return [];
            const { basis, value } = share;
            const name = names.get(id) ?? id;
            const on = formats.date(matrix.on);
            const asked = (label: string, text: string, origin: (about: Say) => Traced) => (
              <td>
                <button
                  type="button"
                  className="b24-asked"
                  aria-label={`${name}, ${label}: ${text}`}
                  onClick={() => props.onAsk(origin)}
                >
                  {text}
                </button>
              </td>
            );
            const ofShare = (about: Say) => coverageOrigin(`${t.covered}, ${name}, ${place}, ${on}`, share, about);
            const ofGap = (about: Say) => coverageGapOrigin(`${t.gap}, ${name}, ${on}`, gap, about);
            return [
              <tr key={id}>
                <th scope="row">{name}</th>
                {asked(t.covered, value === null ? texts.common.missingBasis : `${percent(value)} %`, ofShare)}
                {asked(
                  t.inhabitantsCovered,
                  t.ofTotal(number(basis.inhabitantsCovered ?? 0), number(basis.inhabitants)),
                  ofShare,
                )}
                {asked(
                  t.municipalitiesCovered,
                  t.ofTotal(number(basis.covered.length), number(basis.covered.length + basis.notCovered.length)),
                  ofShare,
                )}
                {asked(t.best, county(gap.basis.best), ofGap)}
                {asked(t.worst, county(gap.basis.worst), ofGap)}
                {asked(t.gap, gap.value === null ? texts.common.missingBasis : t.points(percent(gap.value)), ofGap)}
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

function columnsOf(
  matrix: CoverageMatrix,
  names: Names,
  { counties: t, common }: Messages,
  formats: Formats,
): readonly Column<CoverageRow>[] {
  const county = (row: CoverageRow) => (row.countyId === null ? t.noCounty : (names.get(row.countyId) ?? row.countyId));
  return [
    {
      id: 'name',
      head: t.municipality,
      kind: 'text',
      width: 9,
      value: (row) => names.get(row.municipalityId) ?? row.municipalityId,
    },
    {
      id: 'county',
      head: t.county,
      kind: 'text',
      width: 7,
      hidden: true,
      value: county,
      filter: { key: county, label: (key) => key },
    },
    {
      id: 'inhabitants',
      head: t.inhabitants,
      kind: 'number',
      width: 6.25,
      origin: true,
      value: (row) => row.inhabitants,
      text: (row) => (row.inhabitants === null ? common.missing : formats.number(row.inhabitants)),
      sum: { leftOut: t.leftOut },
    },
    ...matrix.serviceIds.flatMap((id, place): Column<CoverageRow>[] => {
      if ((matrix.coverage[place]?.basis.covered.length ?? 0) === 0) return [];
      const by = (row: CoverageRow) => row.services[place] ?? 'nobody';
      return [
        {
          id,
          head: names.get(id) ?? id,
          kind: 'text',
          width: 5.5,
          value: (row) => t.coveredBy[by(row)],
          filter: { key: by, label: (key) => t.coveredBy[key as keyof typeof t.coveredBy] },
          render: (row) => <span data-covered={by(row)}>{t.coveredBy[by(row)]}</span>,
        },
      ];
    }),
  ];
}
