import type { CountedPair } from '../figures/agreement-reduction.ts';
import type { Tables } from '../model/tables.ts';
import { COUNTRY } from '../organisations/scope.ts';
import type { AgreementWorkbench, PairStatus, WorkbenchRow, WorkbenchSide } from './agreement-workbench.ts';
import type { ClaimTest } from './claim-test.ts';

/** The words of the workbook. */
export type EvidenceTexts = {
  readonly sheets: { readonly figures: string; readonly pairs: string; readonly counts: string };
  readonly columns: {
    readonly what: string;
    readonly value: string;
    readonly scope: string;
    readonly county: string;
    readonly holder: string;
    readonly service: string;
    readonly before: string;
    readonly after: string;
    readonly status: string;
    readonly basisBefore: string;
    readonly basisAfter: string;
    readonly date: string;
    readonly count: string;
    readonly source: string;
  };
  readonly rows: {
    readonly baseline: string;
    readonly on: string;
    readonly before: string;
    readonly registered: string;
    readonly documented: string;
    readonly after: string;
    readonly collaboration: string;
    readonly reduction: string;
    readonly assumedEnded: string;
    readonly withoutAssumed: string;
    readonly claim: string;
    readonly verdict: string;
    readonly mostAfter: string;
  };
  readonly status: Readonly<Record<PairStatus, string>>;
  readonly verdicts: Readonly<Record<ClaimTest['verdict'], string>>;
  readonly country: string;
  readonly title: (places: string) => string;
  readonly sum: string;
  readonly collaborationBeside: string;
  readonly registered: string;
  readonly counted: (date: string, source: string) => string;
  readonly noBasis: string;
  readonly rule: string;
  readonly sample: string;
};

type Typed = { readonly type: 'text' | 'number' | 'date'; readonly value: string | number; readonly format?: string };
type Cell = string | number | Typed | null;
type SheetColumn = {
  readonly header: string;
  readonly type: 'text' | 'number' | 'date';
  readonly right?: boolean;
  readonly width: number;
  readonly format?: string;
};

/** A sheet for the workbook writer: a table with its notes below. */
export type EvidenceSheet = {
  readonly name: string;
  readonly title?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly totals?: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
};

/** `2022-09-30` → `30.09.2022`, as it stands on the screen and in the sheet of counts. */
function written(date: string): string {
  return date.split('-').toReversed().join('.');
}

/** The evidence behind an agreement reduction: the figures, every pair before and after, and every count with its source. */
export function evidenceSheets(
  workbench: AgreementWorkbench,
  tables: Tables,
  { texts: t, sample }: { readonly texts: EvidenceTexts; readonly sample: boolean },
): EvidenceSheet[] {
  const names = new Map(tables.organisations.map(({ id, name }) => [id as string, name]));
  const services = new Map(tables.services.map(({ id, name }) => [id, name]));
  const placeName = (id: string) => (id === COUNTRY ? t.country : (names.get(id) ?? id));
  const notes = sample ? [t.rule, t.sample] : [t.rule];
  return [
    figuresSheet(workbench, placeName, notes, t),
    pairsSheet(
      workbench,
      { holder: (id) => names.get(id) ?? id, county: placeName, service: (id) => services.get(id) ?? id },
      notes,
      t,
    ),
    countsSheet(workbench.rows, { holder: (id) => names.get(id) ?? id, service: (id) => services.get(id) ?? id }, t),
  ];
}

function figuresSheet(
  { sides }: AgreementWorkbench,
  placeName: (id: string) => string,
  notes: readonly string[],
  t: EvidenceTexts,
): EvidenceSheet {
  const row = (what: string, of: (side: WorkbenchSide) => Cell): Cell[] => [what, ...sides.map(of)];
  const words = (value: string): Typed => ({ type: 'text', value });
  const day = (value: string): Typed => ({ type: 'date', value });
  const percent = (value: number | null): Typed =>
    value === null ? words(t.noBasis) : { type: 'number', value, format: '0.0 %' };
  return {
    name: t.sheets.figures,
    title: t.title(sides.map(({ scopeId }) => placeName(scopeId)).join(', ')),
    columns: [
      { header: t.columns.what, type: 'text', width: 46 },
      ...sides.map(({ scopeId }) => ({ header: placeName(scopeId), type: 'number' as const, width: 42 })),
    ],
    rows: [
      row(t.rows.baseline, ({ basis }) => day(basis.baseline)),
      row(t.rows.on, ({ basis }) => day(basis.on)),
      row(t.rows.before, ({ basis }) => basis.before),
      row(t.rows.registered, ({ basis }) => basis.registered),
      row(t.rows.documented, ({ basis }) => basis.documented),
      row(t.rows.after, ({ basis }) => basis.after),
      row(t.rows.collaboration, ({ basis }) => basis.collaboration),
      row(t.rows.reduction, ({ reduction }) => percent(reduction)),
      row(t.rows.assumedEnded, ({ basis }) => basis.assumedEnded),
      row(t.rows.withoutAssumed, ({ basis }) => percent(basis.reductionWithoutAssumed)),
      row(t.rows.claim, ({ claim }) => percent(claim.claim)),
      row(t.rows.verdict, ({ claim }) => words(t.verdicts[claim.verdict])),
      row(t.rows.mostAfter, ({ claim }) => claim.mostAfter ?? words(t.noBasis)),
    ],
    notes,
  };
}

const ALPHABET = new Intl.Collator('nb', { numeric: true });

type Named = { readonly holder: (id: string) => string; readonly service: (id: string) => string };

function pairsSheet(
  { rows, sides: [own] }: AgreementWorkbench,
  { holder, service, county }: Named & { readonly county: (id: string) => string },
  notes: readonly string[],
  t: EvidenceTexts,
): EvidenceSheet {
  const basis = (pair: CountedPair | null) =>
    pair === null ? '' : pair.kind === 'registered' ? t.registered : t.counted(written(pair.date), pair.source);
  const c = t.columns;
  const nameOf = (row: WorkbenchRow) => [
    row.countyId === null ? '' : county(row.countyId),
    holder(row.holderId),
    service(row.serviceId),
  ];
  const byNames = (a: WorkbenchRow, b: WorkbenchRow) => ALPHABET.compare(nameOf(a).join('\n'), nameOf(b).join('\n'));
  return {
    name: t.sheets.pairs,
    columns: [
      { header: c.county, type: 'text', width: 18 },
      { header: c.holder, type: 'text', width: 28 },
      { header: c.service, type: 'text', width: 22 },
      { header: c.before, type: 'number', width: 8 },
      { header: c.after, type: 'number', width: 8 },
      { header: c.status, type: 'text', width: 20 },
      { header: c.basisBefore, type: 'text', width: 62 },
      { header: c.basisAfter, type: 'text', width: 62 },
    ],
    rows: rows
      .toSorted(byNames)
      .map((row) => [
        row.countyId === null ? '' : county(row.countyId),
        holder(row.holderId),
        service(row.serviceId),
        row.before?.count ?? 0,
        row.after?.count ?? 0,
        t.status[row.status],
        basis(row.before),
        basis(row.after),
      ]),
    totals: [[t.sum, '', '', own.basis.before, own.basis.after - own.basis.collaboration, '', '', '']],
    notes: own.basis.collaboration === 1 ? [t.collaborationBeside, ...notes] : notes,
  };
}

function countsSheet(rows: readonly WorkbenchRow[], { holder, service }: Named, t: EvidenceTexts): EvidenceSheet {
  const c = t.columns;
  const counts = rows.flatMap((row) =>
    [row.before, row.after].flatMap((pair) => (pair?.kind === 'documented' ? [pair] : [])),
  );
  return {
    name: t.sheets.counts,
    columns: [
      { header: c.holder, type: 'text', width: 28 },
      { header: c.service, type: 'text', width: 22 },
      { header: c.date, type: 'date', width: 12 },
      { header: c.count, type: 'number', width: 8 },
      { header: c.source, type: 'text', width: 60 },
    ],
    rows: counts.map((pair) => [holder(pair.holderId), service(pair.serviceId), pair.date, pair.count, pair.source]),
  };
}
