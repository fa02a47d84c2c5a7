import { ToggleGroup } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { type CostSplit, SPLIT_KEYS, type SplitGround, type SplitKey } from '#domain/budget/cost-split.ts';
import type { OperatingCostSplit } from '#domain/figures/operating-cost-split.ts';
import { type Ore, type OrganisationId, ore } from '#domain/model/brands.ts';
import { populationLookup } from '#domain/organisations/population.ts';
import { sumOrigin, type Traced } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { type Column, DataTable } from '#ui/table/index.ts';
import { changeText } from '../money-unit.ts';

type SplitRow = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly own: boolean;
  readonly inhabitants: number | null;
  readonly pupils: number | null;
  readonly weight: number;
  readonly shares: Readonly<Record<SplitKey, Ore | null>>;
};

const NONE: ReadonlySet<string> = new Set();
const rowId = (row: SplitRow) => row.id;
const rowName = (row: SplitRow) => row.name;

/** Every county under every key, in kroner or as what it differs from the key that is chosen. */
export function SplitTable(props: {
  ground: SplitGround;
  split: CostSplit;
  byKey: ReadonlyMap<SplitKey, OperatingCostSplit>;
  ownId: string | null;
  names: ReadonlyMap<string, string>;
  onAsk(id: OrganisationId, key: SplitKey): void;
  onAskSum(origin: Traced): void;
  onWeight(id: OrganisationId, weight: number): void;
}) {
  const { texts, formats } = useSession();
  const { budget } = texts;
  const t = budget.split;
  const { ground, split, byKey, ownId, names } = props;
  const [show, changeShow] = useKeptState('budget.splitShow', readShow);
  const rows = useMemo(() => splitRows(ground, split, byKey, ownId, names), [ground, split, byKey, ownId, names]);
  const columns = useMemo((): readonly Column<SplitRow>[] => {
    const keys = SPLIT_KEYS.filter((key) => key !== 'custom' || split.key === 'custom');
    const difference = (row: SplitRow, key: SplitKey) => {
      const [share, chosen] = [row.shares[key], row.shares[split.key]];
      return share === null || chosen === null ? null : ore(share - chosen);
    };
    return [
      {
        id: 'name',
        head: t.county,
        kind: 'text',
        width: 11,
        value: (row) => row.name,
        render: (row) => (row.own ? <strong>{row.name}</strong> : row.name),
      },
      { id: 'inhabitants', head: t.inhabitants, kind: 'number', width: 6, value: (row) => row.inhabitants },
      { id: 'pupils', head: t.pupils, kind: 'number', width: 5.5, value: (row) => row.pupils, hidden: true },
      ...(split.key === 'custom'
        ? [
            {
              id: 'weight',
              head: t.weight,
              kind: 'number' as const,
              width: 5,
              value: (row: SplitRow) => row.weight,
              edit: {
                text: (row: SplitRow) => formats.number(row.weight, Number.isInteger(row.weight) ? 0 : 2),
                problem: (text: string) => (weightOf(text) === null ? budget.problems.weight : null),
              },
            },
          ]
        : []),
      ...keys.map(
        (key): Column<SplitRow> => ({
          id: key,
          head: t.keysShort[key],
          unit: texts.registers.units.kroner,
          kind: 'kroner',
          width: 7,
          origin: true,
          value: (row) => (show === 'difference' && key !== split.key ? difference(row, key) : row.shares[key]),
          text: (row) => {
            const share = row.shares[key];
            if (share === null) return texts.common.missing;
            if (show === 'kroner' || key === split.key) return formats.kroner(share);
            const differs = difference(row, key);
            return differs === null ? texts.common.missing : changeText(differs, 'kroner', formats);
          },
          ...(key === split.key && {
            render: (row: SplitRow) => {
              const share = row.shares[key];
              return <strong>{share === null ? texts.common.missing : formats.kroner(share)}</strong>;
            },
          }),
          sum: { leftOut: (left) => t.leftOut(left.length) },
        }),
      ),
    ];
  }, [t, budget, texts, formats, split.key, show]);
  return (
    <section className="b24-split-table" aria-label={t.tableTitle}>
      <DataTable
        name="budget.split"
        label={t.tableTitle}
        fileName={t.fileName(split.year)}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        rowsWord={t.rowsWord}
        sort={{ column: split.key, direction: 'descending' }}
        selected={NONE}
        onSelect={() => {}}
        onOrigin={(asked) => {
          const key = SPLIT_KEYS.find((each) => each === asked.column.id);
          if (asked.row && key) props.onAsk(asked.row.id, key);
          else
            props.onAskSum(
              sumOrigin(asked, { table: t.tableTitle, rowHead: t.county, rowName }, texts.provenance, formats),
            );
        }}
        onEdit={(edited, _, text) => {
          const [row] = edited;
          const weight = weightOf(text);
          if (row && weight !== null) props.onWeight(row.id, weight);
        }}
        chips={
          <ToggleGroup aria-label={t.show} value={show} onChange={(value) => changeShow(() => readShow(value))}>
            <ToggleGroup.Item value="kroner">{t.showKroner}</ToggleGroup.Item>
            <ToggleGroup.Item value="difference">{t.showDifference}</ToggleGroup.Item>
          </ToggleGroup>
        }
        texts={texts.table}
        formats={formats}
        note={t.tableNote(t.keysShort[split.key])}
      />
    </section>
  );
}

function splitRows(
  ground: SplitGround,
  split: CostSplit,
  byKey: ReadonlyMap<SplitKey, OperatingCostSplit>,
  ownId: string | null,
  names: ReadonlyMap<string, string>,
): SplitRow[] {
  const numbers = populationLookup(ground.population);
  const counties = byKey.get('equal')?.basis.counties ?? [];
  return counties.map((id) => ({
    id,
    name: names.get(id) ?? id,
    own: id === ownId,
    inhabitants: numbers(id, split.year)?.inhabitants ?? null,
    pupils: numbers(id, split.year)?.pupils ?? null,
    weight: split.weights[id] ?? 0,
    shares: {
      equal_population: shareOf('equal_population', id),
      population: shareOf('population', id),
      equal: shareOf('equal', id),
      pupils: shareOf('pupils', id),
      custom: shareOf('custom', id),
    },
  }));

  function shareOf(key: SplitKey, id: OrganisationId): Ore | null {
    return byKey.get(key)?.value?.get(id) ?? null;
  }
}

function readShow(stored: unknown): 'kroner' | 'difference' {
  return stored === 'difference' ? 'difference' : 'kroner';
}

/** A weight of 0 or more, with up to four decimals. */
function weightOf(text: string): number | null {
  const compact = text.replace(/\s/g, '').replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(compact) ? Number(compact) : null;
}
