import type { NotPlaced, Placed, Placer } from './placer.ts';
import type { CounterReport, CounterRow } from './report.ts';
import { institutionKey, placeOf } from './report-parts.ts';

/** A month, or the whole period where the report has totals alone. */
export type Slot = { readonly text: string; readonly isInPeriod: boolean };

/** Sums of one (service, placement, metric) by slot: `NaN` where its rows give no number. */
export type Cells = Placed & { readonly metric: string; readonly sums: Float64Array };

/** The rows of a report summed by service, placement and metric, and what was not placed. */
export function summedCells(
  report: CounterReport,
  slots: readonly Slot[],
  placing: Placer,
): { readonly cells: readonly Cells[]; readonly notPlaced: readonly NotPlaced[] } {
  const cells = new Map<string, Cells>();
  const notPlaced = new Map<string, NotPlaced & { rows: number }>();
  report.rows.forEach((row, r) => {
    const placed = placing(row);
    if (typeof placed === 'string') {
      const place = placeOf(report, row);
      const institution = institutionKey(row);
      const waiting = {
        reason: placed,
        ...place,
        institution,
        institutionName: row.institution || institution,
        rows: 0,
      };
      const key = JSON.stringify([waiting.reason, waiting.platform, waiting.database, waiting.institution]);
      const known = notPlaced.get(key) ?? waiting;
      known.rows++;
      notPlaced.set(key, known);
      return;
    }
    addRow(cells, placed, row, slots.length, (slot) => countAt(report, r, slot));
  });
  return { cells: [...cells.values()], notPlaced: [...notPlaced.values()] };
}

function countAt(report: CounterReport, row: number, slot: number): number {
  if (report.months.length === 0) return report.rows[row]?.total ?? Number.NaN;
  return report.counts[row * report.months.length + slot] ?? Number.NaN;
}

function addRow(
  cells: Map<string, Cells>,
  placed: Placed,
  row: CounterRow,
  slots: number,
  count: (slot: number) => number,
): void {
  const key = cellKey(placed, row.metric);
  const known = cells.get(key) ?? { ...placed, metric: row.metric, sums: new Float64Array(slots).fill(Number.NaN) };
  cells.set(key, known);
  for (let slot = 0; slot < slots; slot++) {
    const value = count(slot);
    if (Number.isNaN(value)) continue;
    const sum = known.sums[slot] ?? Number.NaN;
    known.sums[slot] = Number.isNaN(sum) ? value : sum + value;
  }
}

/** The cells, and cells of zeros for the metrics that a service has in the report and one of its placements has not. */
export function withImpliedZeros(
  written: readonly Cells[],
  slots: readonly Slot[],
): { readonly cells: readonly Cells[]; readonly impliedZeros: number } {
  const metricsByService = new Map<string, Set<string>>();
  const pairs = new Map<string, { readonly placed: Placed; readonly metrics: Set<string> }>();
  for (const { serviceId, placement, metric } of written) {
    const metrics = metricsByService.get(serviceId) ?? new Set<string>();
    metricsByService.set(serviceId, metrics.add(metric));
    const key = cellKey({ serviceId, placement }, '');
    const pair = pairs.get(key) ?? { placed: { serviceId, placement }, metrics: new Set<string>() };
    pair.metrics.add(metric);
    pairs.set(key, pair);
  }
  const zeros = [...pairs.values()].flatMap(({ placed, metrics }) =>
    [...(metricsByService.get(placed.serviceId) ?? [])]
      .filter((metric) => !metrics.has(metric))
      .map((metric) => ({
        ...placed,
        metric,
        sums: Float64Array.from(slots, (slot) => (slot.isInPeriod ? 0 : Number.NaN)),
      })),
  );
  const months = slots.filter(({ isInPeriod }) => isInPeriod).length;
  const organisations = zeros.reduce((sum, { placement }) => sum + placedOn(placement), 0);
  return { cells: [...written, ...zeros], impliedZeros: organisations * months };
}

function placedOn(placement: Placed['placement']): number {
  return placement.kind === 'allocated' ? placement.among.length : 1;
}

function cellKey({ serviceId, placement }: Placed, metric: string): string {
  const place = placement.kind === 'organisation' ? placement.id : [placement.by, ...placement.among.toSorted()];
  return JSON.stringify([serviceId, metric, place]);
}
