import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { type CostSplit, splitGround } from '#domain/budget/cost-split.ts';
import { organisationId } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useSession } from '#features/session/index.ts';
import { NumberOrigin } from './number-origin.tsx';
import { shareOrigin } from './origin-of-share.ts';
import type { Traced } from './say.ts';

/** Where the registered share of a year's running cost comes from: a county's, or for the country the cost itself. */
export function RegisteredShare(props: { scope: string; place: string; year: number; onClose(): void }) {
  const { texts, formats } = useSession();
  const { scope, place, year } = props;
  const found = useLiveQuery(async () => {
    const [costs, organisations, population] = await Promise.all([
      database.records('operating_costs').toArray(),
      database.records('organisations').toArray(),
      database.records('population').toArray(),
    ]);
    return { cost: costs.find((row) => row.year === year) ?? null, ground: splitGround({ organisations, population }) };
  }, [year]);
  if (!found) return null;
  return <NumberOrigin provenance={origin(found)} onClose={props.onClose} />;

  function origin({ cost, ground }: NonNullable<typeof found>): Traced {
    const { budget, overview, provenance: t } = texts;
    const title = `${overview.share}, ${place}, ${year}`;
    if (!cost) return { title, value: null, rule: budget.split.originRule, leftOut: [t.noCost(year)] };
    const { total_ore: totalOre, key, equal_fraction, weights } = cost;
    const split: CostSplit = { totalOre, key, equalFraction: equal_fraction ?? 0, weights: weights ?? {}, year };
    const names = new Map(ground.organisations.map(({ id, name }) => [id as string, name]));
    if (scope === COUNTRY) {
      return { title, value: `${formats.kroner(totalOre)} kr`, rule: t.wholeCost };
    }
    return { ...shareOrigin({ split, ground, county: organisationId(scope) }, { names, texts, formats }), title };
  }
}
