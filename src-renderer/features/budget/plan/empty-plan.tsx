import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { DEFAULT_INDEX } from '#domain/figures/figures.ts';
import { useSession } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import type { BudgetContext } from '../budget-context.ts';

/** No alternative yet: what one would be made of, and the button that makes it. */
export function EmptyPlan({ context, onMake }: { context: BudgetContext; onMake(): void }) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { tables, scope, year, county } = context;
  const { scenario, basis } = useMemo(
    () => proposedScenario(tables, scope, { firstYear: year + 1, year, index: DEFAULT_INDEX }, { id: '', name: '' }),
    [tables, scope, year],
  );
  const { participations, ownWithoutPrice, operatingYear } = basis;
  const own = scenario.lines.filter(({ source }) => source?.kind === 'agreement').length;
  return (
    <>
      <ViewHead title={t.title(`${year + 1}–${year + 4}`)} subtitle={t.emptySubtitle(county.name)} />
      <section className="b24-card b24-budget-empty" aria-labelledby="b24-budget-empty">
        <h2 id="b24-budget-empty">{t.emptyTitle}</h2>
        <p>{t.emptyBody(county.name)}</p>
        <ul>
          <li>{t.emptyParticipations(formats.number(participations.included), year)}</li>
          <li>{t.emptyOwn(formats.number(own))}</li>
          <li>{operatingYear === null ? t.emptyNoOperating : t.emptyOperating(operatingYear)}</li>
          {participations.withoutShare > 0 && <li>{t.leftOutShare(formats.number(participations.withoutShare))}</li>}
          {ownWithoutPrice.length > 0 && <li>{t.leftOutPrice(formats.number(ownWithoutPrice.length))}</li>}
        </ul>
        <Button onClick={onMake}>
          <PlusIcon aria-hidden="true" />
          {t.makeFirst}
        </Button>
      </section>
    </>
  );
}
