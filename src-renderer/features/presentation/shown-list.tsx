import { LEAST_SERVICES } from '#domain/confidential/shown-prices.ts';
import { useSession } from '#features/session/index.ts';
import type { PresentationData } from '#workers/client.ts';
import { shownOfSlide } from './shown-figures.ts';
import type { Slide } from './slide.ts';

/** What of prices the room will see, slide by slide, before anything is opened. */
export function ShownList(props: { slides: readonly Slide[]; data: PresentationData; hidePrices: boolean }) {
  const { texts, confidential } = useSession();
  const { presentation: t } = texts;
  return (
    <details className="b24-presentation-shown" open={props.hidePrices || confidential}>
      <summary>{t.whatIsShown}</summary>
      <ul>
        {props.slides.map((slide) => (
          <li key={slide.id}>
            {slide.name}: {shownOfSlide(slide, props.data, t)}
          </li>
        ))}
        {props.hidePrices && <li>{t.shownRule(String(LEAST_SERVICES))}</li>}
      </ul>
    </details>
  );
}
