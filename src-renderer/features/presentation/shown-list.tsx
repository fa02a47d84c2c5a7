import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { LEAST_SERVICES } from '#domain/confidential/shown-prices.ts';
import { useTexts } from '#features/session/index.ts';
import type { PresentationData } from '#workers/client.ts';
import type { Slide } from './slide.ts';

/** What of prices the room will see, slide by slide, before anything is opened. */
export function ShownList(props: { slides: readonly Slide[]; data: PresentationData; hidePrices: boolean }) {
  const { presentation: t } = useTexts();
  const services = {
    savings: props.data.figures.services.filter(({ participations }) => participations > 0).length,
    plan: props.data.question.scenario.lines.filter(({ id }) => id !== OPERATING_LINE).length,
  };
  return (
    <details className="b24-presentation-shown" open={props.hidePrices}>
      <summary>{t.whatIsShown}</summary>
      <ul>
        {props.slides.map(({ id, name, drawing }) => (
          <li key={id}>
            {name}:{' '}
            {drawing.kind === 'hidden'
              ? t.shownNothing
              : id === 'savings' || id === 'plan'
                ? t.shownSum(String(services[id]))
                : t.shownNoPrices}
          </li>
        ))}
        {props.hidePrices && <li>{t.shownRule(String(LEAST_SERVICES))}</li>}
      </ul>
    </details>
  );
}
