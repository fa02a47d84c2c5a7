import { useMemo, useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import {
  type CostSplit,
  type CostSplitScenario,
  costSplit,
  type SplitKey,
  splitByEachKey,
  splitGround,
  splitYears,
  startingSplit,
} from '#domain/budget/cost-split.ts';
import { withSplitLine } from '#domain/budget/what-if.ts';
import type { OrganisationId } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import { NumberOrigin, shareOrigin, type Traced } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { Acts } from '../use-acts.ts';
import { SplitActions } from './split-actions.tsx';
import { SplitChart } from './split-chart.tsx';
import { SplitControls } from './split-controls.tsx';
import { draftOf, isSameSplit, readSplitDraft, type SplitDraft } from './split-draft.ts';
import { splitMessage } from './split-message.ts';
import { SplitTable } from './split-table.tsx';
import '#ui/figure-block.css';

/** The cost split simulator: a total, a key, and what every county would pay. */
export function SplitTab(props: {
  tables: Tables;
  splits: readonly CostSplitScenario[];
  acts: Acts;
  /** The county of the top bar; null for the country. */
  ownId: string | null;
  scenarios: readonly BudgetScenario[];
  onOpenPlan(scenarioId: string): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { tables, splits, acts, ownId } = props;
  const years = useMemo(() => splitYears(tables), [tables]);
  const starting = useMemo(() => startingSplit(tables), [tables]);
  const ground = useMemo(() => splitGround(tables), [tables]);
  const [kept, keep] = useKeptState('budget.split', readSplitDraft);
  const [asked, setAsked] = useState<Traced | null>(null);
  const draft: SplitDraft | null = kept ?? (starting && { id: null, ...starting });
  const split = draft?.split;
  const answer = useMemo(() => split && costSplit(ground, split), [ground, split]);
  const byKey = useMemo(() => split && splitByEachKey(ground, split), [ground, split]);
  if (!draft || !split || !answer || !byKey) {
    return (
      <>
        <ViewHead title={t.split.label} subtitle={t.split.subtitle} />
        <p className="b24-card b24-budget-empty">{t.split.noPopulation}</p>
      </>
    );
  }
  const saved = splits.find(({ id }) => id === draft.id) ?? null;
  const isChanged = saved === null || !isSameSplit(saved, split) || saved.priceYear !== draft.priceYear;
  const show = (next: SplitDraft, tag?: string) => {
    const before = draft;
    keep(() => next);
    acts.did({ undo: () => keep(() => before), redo: () => keep(() => next), ...(tag !== undefined && { tag }) });
  };
  const change = (changes: Partial<CostSplit>, tag?: string) =>
    show({ ...draft, split: { ...split, ...changes } }, tag);
  const store = async (id: string, name: string, said: string) => {
    const after: CostSplitScenario = { ...split, id, name, priceYear: draft.priceYear };
    const before = draft;
    const along = { undo: () => keep(() => before), redo: () => keep(() => ({ ...before, id })) };
    if (await acts.store({ local: [{ kind: 'cost_split_scenario', id, after }] }, said, along)) {
      keep(() => ({ ...before, id }));
    }
  };
  const names = new Map(tables.organisations.map(({ id, name }) => [id as string, shortName(name)]));
  const share = [...(answer.value ?? [])].find(([id]) => id === ownId)?.[1];
  const use = async (scenario: BudgetScenario) => {
    if (share === undefined) return;
    const lines = withSplitLine(scenario.lines, { shareOre: share, split, priceYear: draft.priceYear });
    const act = { local: [{ kind: 'budget_scenario', id: scenario.id, after: { ...scenario, lines } } as const] };
    if (await acts.store(act, t.split.used(`${formats.kroner(share)} kr`, scenario.name)))
      props.onOpenPlan(scenario.id);
  };
  const { title, subtitle } = splitMessage({ answer, split, ownId, names, texts, formats });
  const county = answer.basis.counties.find((id) => id === ownId);
  const ask = (id: OrganisationId, key: SplitKey) =>
    setAsked(shareOrigin({ split: { ...split, key }, ground, county: id }, { names, texts, formats }));

  return (
    <div className="b24-budget-tab">
      <ViewHead
        title={title}
        subtitle={
          county ? (
            <button type="button" className="b24-figure-basis" onClick={() => ask(county, split.key)}>
              {subtitle}
            </button>
          ) : (
            subtitle
          )
        }
      >
        <SplitActions
          saved={saved}
          isChanged={isChanged}
          scenarios={props.scenarios}
          canUse={share !== undefined}
          ownId={ownId}
          onSave={() => saved && void store(saved.id, saved.name, t.split.saved(saved.name))}
          onSaveNew={() => {
            const name = freeSplitName(t.split.nameOf(split, formats), splits);
            void store(crypto.randomUUID(), name, t.split.saved(name));
          }}
          onDelete={() =>
            saved &&
            void acts.store(
              { local: [{ kind: 'cost_split_scenario', id: saved.id, after: null }] },
              t.split.deleted(saved.name),
            )
          }
          onUse={(scenario) => void use(scenario)}
        />
      </ViewHead>
      {splits.length > 0 && (
        <section className="b24-scenarios" aria-label={t.split.kept}>
          {splits.map((each) => (
            <button
              key={each.id}
              type="button"
              className="b24-chip"
              aria-pressed={each.id === draft.id}
              data-on={each.id === draft.id || undefined}
              onClick={() => show(draftOf(each))}
            >
              {each.name}
            </button>
          ))}
        </section>
      )}
      <div className="b24-split">
        <SplitControls
          draft={draft}
          years={years}
          saved={saved}
          onChange={change}
          onPriceYear={(priceYear) => show({ ...draft, priceYear })}
          onRename={(name) => saved && void store(saved.id, name, t.split.saved(name))}
        />
        <SplitChart {...{ answer, split, ownId, names }} onAsk={(county) => ask(county, split.key)} />
      </div>
      <SplitTable
        {...{ ground, split, byKey, ownId, names }}
        onAsk={ask}
        onAskSum={setAsked}
        onWeight={(id, weight) => change({ weights: { ...split.weights, [id]: weight } })}
      />
      {asked && <NumberOrigin provenance={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** Registers write Sámi and Kven names after a dash. */
function shortName(name: string): string {
  return name.split(' - ')[0] ?? name;
}

function freeSplitName(name: string, taken: readonly CostSplitScenario[]): string {
  const names = new Set(taken.map((each) => each.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) if (!names.has(`${name} (${number})`)) return `${name} (${number})`;
}
