import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import type { CountyRow } from '#domain/counties/counties-side-by-side.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useOrigin } from '#features/provenance/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { ChartFrame } from '#ui/charts/chart-frame.tsx';
import { RankedBars } from '#ui/charts/ranked-bars.tsx';
import { useKeptState } from '#ui/kept-state.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { FigureMatrix } from './figure-matrix.tsx';
import { MEASURES, type Measure, measured, ranks, rankText, valueText } from './measures.ts';
import { measureOrigin } from './origin-of-measure.ts';
import { useCounties } from './use-counties.ts';

type Choice = { readonly measure: Measure; readonly serviceId: string | null };

/** Cost per use and per inhabitant, use and coverage, services against counties; ranked where there is a basis for it. */
export function FiguresTab() {
  const { texts } = useSession();
  const t = texts.counties;
  const { newestYear } = useDataset();
  const { year } = useScope(newestYear);
  const answer = useCounties(year);
  const services = useLiveQuery(async () => database.records('services').toArray(), []);
  return (
    <div className="b24-counties-tab" aria-busy={answer?.stale ?? true}>
      <ViewHead title={t.figuresTitle(year)} subtitle={t.figuresSubtitle} />
      {!answer || !services ? (
        <p role="status">{texts.overview.loading}</p>
      ) : (
        <Compared rows={answer.value} names={new Map(services.map(({ id, name }) => [id, name]))} year={year} />
      )}
    </div>
  );
}

function Compared({
  rows,
  names,
  year,
}: {
  rows: readonly CountyRow[];
  names: ReadonlyMap<string, string>;
  year: number;
}) {
  const { texts, formats } = useSession();
  const t = texts.counties;
  const { sample, newestYear } = useDataset();
  const { scope } = useScope(newestYear);
  const [{ measure, serviceId }, change] = useKeptState('counties.figures', readChoice);
  const origin = useOrigin();
  const first = rows[0]?.services ?? [];
  const known = first.filter((_, place) => rows.some((row) => measured(row, place, measure).value !== null));
  const place = Math.max(
    0,
    first.findIndex((each) => each.serviceId === (serviceId ?? known[0]?.serviceId)),
  );
  const service = names.get(first[place]?.serviceId ?? '') ?? '';
  const placed = ranks(rows, place, measure);
  const bars = rows
    .map((row) => ({ row, ...measured(row, place, measure), rank: placed.get(row.countyId) }))
    .toSorted((a, b) => rankOrder(a.rank) - rankOrder(b.rank) || a.row.name.localeCompare(b.row.name, 'nb'));
  const ask = (row: CountyRow, at: number) => origin.show((say) => measureOrigin(row, at, measure, { say, t, year }));
  const text = (value: number | null) =>
    value === null ? texts.common.missingBasis : valueText(measure, value, t, formats);
  const best = bars.find(({ rank }) => rank?.kind === 'ranked' && rank.place === 1);
  const releases = useReleases(rows, place, measure);
  const title = best ? t.bestTitle(service, best.row.name, text(best.value), measure) : t.noBest(service);
  return (
    <>
      <div className="b24-filters">
        <Field className="b24-choice">
          <Label>{t.measure}</Label>
          <Select
            value={measure}
            onChange={(event) => change((choice) => ({ ...choice, measure: event.target.value as Measure }))}
          >
            {MEASURES.map((each) => (
              <Select.Option key={each} value={each}>
                {t.measures[each]}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field className="b24-choice">
          <Label>{t.service}</Label>
          <Select
            value={first[place]?.serviceId ?? ''}
            onChange={(event) => change((choice) => ({ ...choice, serviceId: event.target.value }))}
          >
            {first.map((each) => (
              <Select.Option key={each.serviceId} value={each.serviceId}>
                {names.get(each.serviceId) ?? each.serviceId}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </div>
      <FigureMatrix rows={rows} names={names} measure={measure} ownId={scope} onAsk={ask} />
      <div className="b24-counties-chart">
        <ChartFrame
          title={title}
          subtitle={`${t.measures[measure]}, ${service}, ${year}`}
          source={[
            t.figuresSource,
            bars.some(({ allocated }) => allocated > 0) ? texts.overview.allocatedNote(texts.common.sharedBy([])) : '',
            releases.length > 1 ? t.releasesNote(releases.map((release) => `R${release}`).join(', ')) : '',
          ]
            .filter(Boolean)
            .join('. ')}
          alt={`${title}. ${bars.map(({ row, value }) => `${row.name}: ${text(value)}`).join(', ')}`}
          mark={sample ? texts.common.sampleData : null}
          empty={bars.some(({ value }) => value !== null) ? null : texts.common.missingBasis}
          prices={measure.startsWith('cost') ? 'single' : 'none'}
          texts={texts.charts}
          table={{
            head: [t.county, t.measures[measure], t.rank],
            ask: (row, column) => {
              const county = bars[row]?.row;
              return county && column === 1 ? () => ask(county, place) : null;
            },
            rows: bars.map(({ row, value, rank }) => [row.name, text(value), rankText(rank, t)]),
          }}
        >
          <RankedBars
            bars={bars.map(({ row, value, rank, incomplete, allocated }) => ({
              id: row.countyId,
              label: row.name,
              value,
              allocated: (value ?? 0) * allocated,
              text: text(value),
              note: [
                rank?.kind === 'refused' && value !== null ? t.refused[rank.why] : '',
                incomplete && value !== null ? t.incomplete : '',
                allocated > 0 ? t.allocatedPart(formats.percent(allocated, 0)) : '',
              ]
                .filter(Boolean)
                .join(', '),
              ours: scope === COUNTRY || row.countyId === scope,
            }))}
            line={null}
          />
        </ChartFrame>
      </div>
      {origin.dialog}
    </>
  );
}

/** The COUNTER releases behind what is drawn, where it is made of use: more than one, and the bars are not counted quite alike. */
function useReleases(rows: readonly CountyRow[], place: number, measure: Measure): readonly string[] {
  const ids = rows.flatMap(({ services }) => {
    const { costPerUse, usesPerThousand } = services[place] ?? {};
    if (measure === 'costPerUse') return costPerUse?.basis.sourceIds ?? [];
    return measure === 'usesPerThousand'
      ? (usesPerThousand?.basis.months.flatMap(({ sourceIds }) => sourceIds) ?? [])
      : [];
  });
  const wanted = [...new Set(ids)].toSorted();
  const sources = useLiveQuery(() => database.records('usage_sources').bulkGet(wanted), [wanted.join(' ')]);
  return [...new Set((sources ?? []).flatMap((source) => (source?.release ? [source.release] : [])))].toSorted();
}

function rankOrder(
  rank: ReturnType<typeof ranks> extends ReadonlyMap<string, infer R> ? R | undefined : never,
): number {
  return rank?.kind === 'ranked' ? rank.place : Number.MAX_SAFE_INTEGER;
}

function readChoice(stored: unknown): Choice {
  const { measure, serviceId } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    measure: MEASURES.find((each) => each === measure) ?? 'costPerUse',
    serviceId: typeof serviceId === 'string' ? serviceId : null,
  };
}
