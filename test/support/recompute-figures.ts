import type { Figures } from '#domain/figures/figures.ts';
import type { OperatingCost, Participation, Tables, UsageSource } from '#domain/model/tables.ts';
import type { UsageRow } from '#domain/model/usage-columns.ts';
import { type Exact, exact, plus, rounded, times } from './recompute-exact.ts';

/**
 * The figures computed once more, straight from the definitions in the simplest way that works: row objects, loops over
 * everything, no index and none of the program's own functions. Slow and easy to check by reading.
 */
export type RecomputeQuery = {
  scope: string;
  year: number;
  on: string;
  baseline: string;
  reference: 'listPrice' | 'previous' | 'previousIndexed';
  index: string;
};

export function recomputeFigures(tables: Tables, usage: readonly UsageRow[], query: RecomputeQuery): unknown {
  const belongs = belongsTo(tables, query.scope);
  const result = {
    scope: query.scope,
    year: query.year,
    on: query.on,
    agreementReduction: agreements(tables, query, belongs),
    savings: savings(tables, query, belongs),
    operatingCost: costSplit(tables, query.year),
    coverage: tables.services.map((service) => coverage(tables, service.id, query.on, belongs)),
    costPerUse: tables.services.map((service) => costPerUse(tables, usage, service, query.year, belongs)),
  };
  return result satisfies Record<keyof Figures, unknown>;
}

export type Belongs = (organisation: string) => boolean;

export function belongsTo(tables: Tables, scope: string): Belongs {
  return (id) => scope === 'NO' || countyOfRecord(tables, id, scope);
}

export function countyOfRecord(tables: Tables, id: string, county: string): boolean {
  if (id === county) return true;
  let self = id;
  for (let steps = 0; steps < 1000; steps++) {
    const rows = tables.organisation_changes.filter((row) => row.from_id === self);
    if (rows.length !== 1) break;
    self = rows[0]?.to_id ?? self;
  }
  return self === county || tables.organisations.find((row) => row.id === self)?.county_id === county;
}

export function agreements(tables: Tables, query: Pick<RecomputeQuery, 'scope' | 'on' | 'baseline'>, belongs: Belongs) {
  const { on, baseline } = query;
  const pairs = new Map<string, [holder: string, service: string]>();
  for (const row of [...tables.agreements, ...tables.agreement_counts]) {
    if (belongs(row.holder_id)) pairs.set(`${row.holder_id} ${row.service_id}`, [row.holder_id, row.service_id]);
  }
  let [registered, documented, assumedEnded, after] = [0, 0, 0, 0];
  for (const [holder, service] of pairs.values()) {
    const own = tables.agreements.filter((row) => row.holder_id === holder && row.service_id === service);
    const counts = tables.agreement_counts
      .filter((row) => row.holder_id === holder && row.service_id === service)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const validOn = (date: string) => own.some((row) => row.start <= date && (row.end ?? '9999') >= date);
    const earlier = counts.filter((row) => row.date <= baseline);
    const later = counts.filter((row) => row.date > baseline && row.date <= on);
    const oldCount = earlier.at(-1)?.count ?? 0;
    if (validOn(baseline)) registered += 1;
    else {
      documented += oldCount;
      if (later.length === 0 && own.length === 0) assumedEnded += oldCount;
    }
    after += validOn(on) ? 1 : (later.at(-1)?.count ?? 0);
  }
  const takesPart = yes(tables, Number(on.slice(0, 4)), belongs).length > 0;
  if (query.scope !== 'NO' && takesPart) after += 1;
  const before = registered + documented;
  const reduction = before === 0 ? null : (before - after) / before;
  return { before, after, reduction, registered, documented, assumedEnded };
}

export function yes(tables: Tables, year: number, belongs: Belongs): Participation[] {
  return tables.participations.filter(
    (row) => row.answer === 'yes' && row.year === year && belongs(row.organisation_id),
  );
}

export function savings(tables: Tables, query: RecomputeQuery, belongs: Belongs) {
  const total = yes(tables, query.year, belongs);
  let gross: Exact = [0n, 1n];
  let included = 0;
  for (const row of total) {
    const saved = savedBy(tables, row, query);
    if (!saved) continue;
    gross = plus(gross, saved);
    included++;
  }
  const cost = tables.operating_costs.find((row) => row.year === query.year);
  const split: Record<string, number> | null = costSplit(tables, query.year);
  const share = query.scope === 'NO' ? (cost?.total_ore ?? null) : (split?.[query.scope] ?? null);
  return {
    reference: query.reference,
    grossOre: included === 0 ? null : rounded(gross),
    netOre: included === 0 || share === null ? null : rounded(plus(gross, exact(-share))),
    operatingCostShareOre: share,
    included,
    total: total.length,
  };
}

/** What one participation saved, or null where a price that it takes is not known. */
export function savedBy(
  tables: Tables,
  row: Participation,
  query: Pick<RecomputeQuery, 'reference' | 'index'>,
): Exact | null {
  let price: Exact | null = null;
  if (query.reference === 'listPrice') price = row.list_price_ore === null ? null : exact(row.list_price_ore);
  else if (row.previous_price_ore !== null) price = exact(row.previous_price_ore);
  if (price && query.reference === 'previousIndexed') price = indexed(tables, query.index, row, price);
  if (!price || row.paid_ore === null) return null;
  return times(plus(price, exact(-row.paid_ore)), row.billing === 'prepaid' ? [BigInt(row.months), 12n] : [1n, 1n]);
}

function indexed(tables: Tables, index: string, row: Participation, price: Exact): Exact | null {
  if (row.previous_year === null) return null;
  let result = price;
  for (let year = row.previous_year + 1; year <= row.year; year++) {
    const change = tables.price_indexes.find((each) => each.name === index && each.year === year)?.change;
    if (change === undefined) return null;
    result = times(result, plus([1n, 1n], exact(change)));
  }
  return result;
}

export function costSplit(tables: Tables, year: number): Record<string, number> | null {
  const cost = tables.operating_costs.find((row) => row.year === year);
  return cost ? sharesOf(tables, cost, year) : null;
}

export function sharesOf(
  tables: Pick<Tables, 'organisations' | 'population'>,
  cost: Pick<OperatingCost, 'total_ore' | 'key' | 'equal_fraction' | 'weights'>,
  year: number,
): Record<string, number> | null {
  const firstDay = `${year}-01-01`;
  const sharers = tables.organisations
    .filter((row) => row.kind === 'county')
    .filter((row) => (row.valid_from ?? '') <= firstDay && firstDay <= (row.valid_to ?? '9999'))
    .map((row) => row.id as string)
    .toSorted((a, b) => (a < b ? -1 : 1));
  if (sharers.length === 0) return null;
  const numbers = sharers.map((id) => {
    const row = tables.population.find((entry) => entry.organisation_id === id && entry.year === year);
    if (cost.key === 'equal') return 1;
    if (cost.key === 'custom') return cost.weights?.[id] ?? 0;
    return cost.key === 'pupils' ? row?.pupils : row?.inhabitants;
  });
  if (numbers.some((number) => number === undefined || number === null)) return null;
  const weights = numbers.map((number) => exact(number ?? 0));
  const [sumTop, sumBottom] = weights.reduce(plus);
  if (sumTop === 0n) return null;
  let alike: Exact = [0n, 1n];
  if (cost.key === 'equal') alike = [1n, 1n];
  if (cost.key === 'equal_population') {
    if (cost.equal_fraction === null) return null;
    alike = exact(cost.equal_fraction);
  }
  const kroner: Exact = [BigInt(cost.total_ore / 100), 1n];
  const shares = weights.map((weight, i) => {
    const [top, bottom] = plus(
      times(times(alike, kroner), [1n, BigInt(sharers.length)]),
      times(times(plus([1n, 1n], times([-1n, 1n], alike)), kroner), times(weight, [sumBottom, sumTop])),
    );
    return { id: sharers[i] ?? '', kroner: Number(top / bottom), left: [top % bottom, bottom] as Exact };
  });
  let missing = cost.total_ore / 100 - shares.reduce((sum, share) => sum + share.kroner, 0);
  // A kroner at a time to whoever has most left; the first by id among equals.
  while (missing-- > 0) {
    let most = shares[0];
    for (const share of shares) {
      if (most && share.left[0] * most.left[1] > most.left[0] * share.left[1]) most = share;
    }
    if (!most) throw new Error('nobody shares');
    most.kroner++;
    most.left = [-1n, 1n];
  }
  return Object.fromEntries(shares.map((share) => [share.id, share.kroner * 100]));
}

export function coverage(tables: Tables, serviceId: string, on: string, belongs: Belongs) {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  let [inhabitants, covered] = [0, 0];
  for (const place of tables.organisations.filter((row) => row.kind === 'municipality' && belongs(row.id))) {
    const people = tables.population.find((row) => row.organisation_id === place.id && row.year === year)?.inhabitants;
    inhabitants += people ?? 0;
    const isCovered = tables.participations.some((row) => {
      const agreement = tables.agreements.find((entry) => entry.id === row.agreement_id);
      if (agreement?.service_id !== serviceId || !['public', 'all'].includes(agreement.audience)) return false;
      if (row.answer !== 'yes' || row.year !== year) return false;
      if (month < row.first_month || month > row.first_month + row.months - 1) return false;
      return ['NO', place.id, place.county_id].includes(row.organisation_id);
    });
    if (isCovered) covered += people ?? 0;
  }
  return { serviceId, inhabitantsCovered: inhabitants === 0 ? null : covered, inhabitants };
}

export function costPerUse(
  tables: Tables,
  usage: readonly UsageRow[],
  service: Tables['services'][number],
  year: number,
  belongs: Belongs,
) {
  const rows = usage.filter(
    (row) =>
      row.service_id === service.id &&
      belongs(row.organisation_id) &&
      row.month.length === 7 &&
      row.month.startsWith(`${year}-`) &&
      counted(tables).some((source) => source.id === row.source_id),
  );
  const order = ['Unique_Item_Requests', 'Total_Item_Requests', 'Searches_Regular', 'Searches_Platform'];
  const metric = service.use_metric || (order.find((name) => rows.some((row) => row.metric === name)) ?? null);
  let cost: Exact = [0n, 1n];
  let [monthsWithUsage, missingMonths] = [0, 0];
  const cells = new Map<string, number>();
  for (const row of yes(tables, year, belongs)) {
    if (tables.agreements.find((entry) => entry.id === row.agreement_id)?.service_id !== service.id) continue;
    for (let number = row.first_month; number < row.first_month + row.months; number++) {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const uses = usesOfCell(tables, rows, row.organisation_id, metric, month);
      if (uses === null) {
        missingMonths++;
        continue;
      }
      monthsWithUsage++;
      cells.set(`${row.organisation_id} ${month}`, uses);
      cost = plus(cost, [BigInt(row.paid_ore ?? 0), row.billing === 'prepaid' ? 12n : BigInt(row.months)]);
    }
  }
  const uses = [...cells.values()].reduce((sum, count) => sum + count, 0);
  const none = monthsWithUsage === 0;
  return {
    serviceId: service.id,
    metric,
    paidOre: none ? null : rounded(cost),
    uses: none ? null : uses,
    orePerUse: none || uses === 0 ? null : rounded(times(cost, [1n, BigInt(uses)])),
    monthsWithUsage,
    missingMonths,
  };
}

export function usesOfCell(
  tables: Tables,
  rows: readonly UsageRow[],
  organisation: string,
  metric: string | null,
  month: string,
): number | null {
  const cell = rows.filter(
    (row) => row.organisation_id === organisation && row.metric === metric && row.month === month,
  );
  const speaking = counted(tables)
    .filter((source) => cell.some((row) => row.source_id === source.id))
    .toSorted((a, b) => (goesBefore(a, b) ? -1 : 1))[0];
  if (!speaking) return null;
  return cell.filter((row) => row.source_id === speaking.id).reduce((sum, row) => sum + row.count, 0);
}

/** One that somebody holds out counts as if it had never come. */
export function counted(tables: Tables): UsageSource[] {
  return tables.usage_sources.filter((source) => source.extra?.left_out !== 'true');
}

function goesBefore(a: UsageSource, b: UsageSource): boolean {
  const [viewA, viewB] = [a.report_id.includes('_'), b.report_id.includes('_')];
  if (viewA !== viewB) return viewB;
  const types = ['PR', 'DR', 'TR', 'IR'];
  const typeOf = (source: UsageSource) => {
    const at = types.indexOf(source.report_id.slice(0, 2));
    return at === -1 || source.report_id.replace(/_.*/, '').length > 2 ? 4 : at;
  };
  if (typeOf(a) !== typeOf(b)) return typeOf(a) < typeOf(b);
  if (Number(a.release) !== Number(b.release)) return Number(a.release) > Number(b.release);
  if (a.created !== b.created) return a.created > b.created;
  return a.id > b.id;
}
