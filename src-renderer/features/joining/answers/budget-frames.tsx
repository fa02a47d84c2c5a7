import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import { budgetFrames } from '#domain/joining/budget-frame.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

/** The county's share beside the frame of each budget alternative that has room for these services. */
export function BudgetFrames({ grid, county, countyOre }: { grid: JoiningGrid; county: string; countyOre: number }) {
  const { joining } = useTexts();
  const t = joining.effect;
  const { kroner } = useFormats();
  const kept = useLiveQuery(async () => {
    const [scenarios, indexes] = await Promise.all([
      readLocal(database, 'budget_scenario'),
      database.records('price_indexes').toArray(),
    ]);
    return { scenarios: [...scenarios.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nb')), indexes };
  }, []);
  const frames = useMemo(() => {
    const serviceIds = grid.services.map(({ serviceId }) => serviceId);
    return kept ? budgetFrames(kept.scenarios, kept.indexes, { county, year: grid.year, serviceIds }) : [];
  }, [kept, county, grid.year, grid.services]);
  if (frames.length === 0) return null;
  return (
    <ul className="b24-effect-frames" aria-label={t.frames}>
      {frames.map(({ scenarioId, name, frameOre }) => {
        const over = countyOre - frameOre;
        return (
          <li key={scenarioId} data-over={over > 0 || undefined}>
            <PlaceLink to={{ view: 'budsjett', fane: 'plan', alternativ: scenarioId }}>
              {t.frame(name, kroner(frameOre))}
            </PlaceLink>{' '}
            <strong>{over > 0 ? t.over(kroner(over)) : over < 0 ? t.under(kroner(-over)) : t.onFrame}</strong>
          </li>
        );
      })}
    </ul>
  );
}
