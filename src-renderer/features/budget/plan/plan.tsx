import { Button } from '@digdir/designsystemet-react';
import { FilePdfIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { CostSplit } from '#domain/budget/cost-split.ts';
import type { JoiningCandidate } from '#domain/budget/joining-offers.ts';
import type { WhatIfGround } from '#domain/budget/what-if.ts';
import { NumberOrigin, type Traced } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { useLeaving } from '#ui/leaving.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import type { BudgetContext } from '../budget-context.ts';
import { readUnit } from '../money-unit.ts';
import { effectOrigin } from '../what-if/effect-origin.ts';
import { useWhatIf } from '../what-if/use-what-if.ts';
import { WhatIfPanel } from '../what-if/what-if-panel.tsx';
import type { LineAction } from './line-menu.tsx';
import { emptyLine, freeName, withLineAction } from './new-scenario.ts';
import { numberOrigin } from './number-origin.ts';
import { withField } from './plan-cells.ts';
import { type AskedNumber, PlanGrid } from './plan-grid.tsx';
import { PlanNotes } from './plan-notes.tsx';
import { PlanSettings } from './plan-settings.tsx';
import { type ScenarioAction, ScenarioBar } from './scenario-bar.tsx';
import { useScenario } from './use-scenario.ts';

/** One alternative: table, settings, what is done to it, and the questions beside it. */
export function Plan(props: {
  context: BudgetContext;
  stored: BudgetScenario;
  ground: WhatIfGround;
  candidates: readonly JoiningCandidate[];
  starting: { readonly split: CostSplit; readonly priceYear: number } | null;
  onNew(): void;
  onStoreNew(scenario: BudgetScenario, said: string, along?: { undo(): void; redo(): void }): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { context, stored } = props;
  const { tables, scope, county, scenarios, acts, address, year } = context;
  const [unit, changeUnit] = useKeptState('budget.unit', readUnit);
  const [asked, ask] = useState<AskedNumber | null>(null);
  const [settings, setSettings] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { scenario, write } = useScenario(stored, acts);
  const whatIf = useWhatIf(scenario, props.ground, tables.price_indexes, acts);
  const leave = useLeaving();
  const [effectOf, setEffectOf] = useState<Traced | null>(null);
  const { before, after, effect, asks } = whatIf;
  const years = `${before.years[0]}–${before.years.at(-1)}`;
  const newOre = after.newCost.sums[0]?.netOre ?? 0;

  const onLine = (lineId: string, action: LineAction) => {
    if (action === 'tryWithout') whatIf.ask({ kind: 'drop', lineId });
    else void write(withLineAction(scenario, lineId, action, crypto.randomUUID()), t.said[action]);
  };
  const addLine = () => {
    const line = emptyLine(scenario, crypto.randomUUID(), t.newLineName);
    setOpened(line.id);
    void write({ ...scenario, lines: [...scenario.lines, line] }, null);
  };
  const onScenario = (action: ScenarioAction) => {
    if (action === 'settings') setSettings(true);
    else if (action === 'copy') {
      const name = freeName(t.copyOf(scenario.name), scenarios);
      props.onStoreNew({ ...scenario, id: crypto.randomUUID(), name }, t.said.made(name));
    } else if (action === 'download') {
      const table = { title: null, heads: scenario.lines.map(({ label }) => label), rows: scenario.lines.length };
      const figures = { kind: 'tables', name: scenario.name, tables: [table], prices: 'single' } as const;
      leave(t.downloadScenario, figures, (out) =>
        out.saveFile(`${scenario.name}.json`, `${JSON.stringify(scenario, null, 2)}\n`, 'application/json'),
      );
    } else {
      const act = { local: [{ kind: 'budget_scenario', id: scenario.id, after: null } as const] };
      void acts.store(act, t.said.deleted(scenario.name));
    }
  };
  const keep = async () => {
    const { now, steps } = whatIf.emptied;
    const { scenario: changed } = whatIf.answer;
    const act = { local: [{ kind: 'budget_scenario', id: changed.id, after: changed } as const] };
    if (await acts.store(act, t.said.kept(changed.name), steps)) now();
  };
  const keepAsNew = () => {
    const { now, steps } = whatIf.emptied;
    const name = freeName(t.changedName(scenario.name), scenarios);
    props.onStoreNew({ ...whatIf.answer.scenario, id: crypto.randomUUID(), name }, t.said.made(name), steps);
    now();
  };
  const say = { texts, formats, tables, scope, scenario: whatIf.answer.scenario, table: after };
  const origin = asked && numberOrigin(say, asked, effect);

  return (
    <div className="b24-plan-view">
      <div className="b24-plan-main">
        <ViewHead
          title={newOre === 0 ? t.titleNone(years) : t.titleNew(years, formats.kroner(newOre), before.years[0] ?? year)}
          subtitle={t.subtitle(county.name, scenario.name, t.units[unit])}
        >
          <Button variant="secondary" onClick={() => address.setTab('sammenlign')}>
            {t.compareButton}
          </Button>
          <Button onClick={() => address.openAttachment(scenario.id)}>
            <FilePdfIcon aria-hidden="true" />
            {t.makeAttachment}
          </Button>
        </ViewHead>
        <ScenarioBar
          scenarios={scenarios}
          chosen={scenario}
          onChoose={address.setScenario}
          unit={unit}
          onUnit={(next) => changeUnit(() => next)}
          onNew={props.onNew}
          onAction={onScenario}
        />
        <PlanGrid
          label={t.tableLabel(scenario.name, years)}
          index={t.indexNames[scenario.index] ?? scenario.index}
          {...{ before, after, unit, opened }}
          effect={asks ? effect : null}
          onField={(lineId, field, text) => void write(withField(scenario, lineId, field, text), null)}
          onGrowth={(ofYear, change) =>
            void write({ ...scenario, assumedChanges: { ...scenario.assumedChanges, [ofYear]: change } }, null)
          }
          onAction={onLine}
          onExplain={ask}
        />
        <div className="b24-plan-below">
          <Button variant="tertiary" onClick={addLine}>
            <PlusIcon aria-hidden="true" />
            {t.newLine}
          </Button>
          <PlanNotes table={after} unit={unit} asks={asks} />
        </div>
      </div>
      <WhatIfPanel
        scenario={scenario}
        whatIf={whatIf}
        starting={ownSplit(scenario) ?? props.starting}
        candidates={props.candidates}
        priceYear={year}
        unit={unit}
        onAskMissing={(ofYear) => ask({ kind: 'sum', sum: 'missing', year: ofYear })}
        onAsk={(ofYear) => setEffectOf(effectOrigin(before, after, ofYear, texts, formats))}
        onUndo={acts.undo}
        onKeep={() => void keep()}
        onKeepAsNew={keepAsNew}
      />
      {settings && (
        <PlanSettings
          scenario={scenario}
          indexes={[...new Set(tables.price_indexes.map(({ name }) => name))]}
          onWrite={(change) => void write({ ...scenario, ...change }, null)}
          onClose={() => setSettings(false)}
        />
      )}
      {origin && <NumberOrigin provenance={origin} onClose={() => ask(null)} />}
      {effectOf && <NumberOrigin provenance={effectOf} onClose={() => setEffectOf(null)} />}
    </div>
  );
}

/** The split that the alternative's own line for the running cost was made by. */
function ownSplit({ lines }: BudgetScenario): { readonly split: CostSplit; readonly priceYear: number } | null {
  for (const { source, priceYear } of lines) if (source?.kind === 'split') return { split: source.split, priceYear };
  return null;
}
