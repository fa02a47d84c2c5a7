import type { WhatIfEffect } from '#domain/budget/what-if-effect.ts';
import { ore as asOre } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import { amountText, changeText, type MoneyUnit } from '../money-unit.ts';

const NOTHING = asOre(0);

/** What the questions do to each year: a bar from zero and its number, and what the frame of today does not cover. */
export function Effect(props: {
  effect: WhatIfEffect;
  unit: MoneyUnit;
  asked: number;
  onAsk(year: number | null): void;
  onAskMissing(year: number): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const { effect, unit } = props;
  const unitName = t.units[unit].toLowerCase();
  const widest = Math.max(...effect.totalOre.map(Math.abs), 1);
  // The line of zero stands where the bars need it: left of rises, right of falls, between them where there are both.
  const least = effect.totalOre.some((ore) => ore < 0) ? -100 : 0;
  const most = effect.totalOre.some((ore) => ore > 0) || least === 0 ? 100 : 0;
  const asked = (year: number | null, text: string) => (
    <Asked
      label={`${t.whatIf.effectOf}, ${year ?? t.whatIf.allYears(unitName)}`}
      text={text}
      onAsk={() => props.onAsk(year)}
    />
  );
  const missing = (at: number) => {
    const year = effect.years[at] ?? 0;
    return (
      <>
        <strong>
          <Asked
            label={`${t.sums.missing}, ${year}`}
            text={amountText(effect.missingOre[at] ?? NOTHING, unit, formats)}
            onAsk={() => props.onAskMissing(year)}
          />
        </strong>{' '}
        {t.whatIf.in(year)}
      </>
    );
  };
  return (
    <>
      <section aria-label={t.whatIf.effect(props.asked)}>
        <h3>{t.whatIf.effect(props.asked)}</h3>
        <table className="b24-what-if-effect">
          <tbody>
            {effect.years.map((year, i) => {
              const ore = effect.totalOre[i];
              if (ore === undefined) return null;
              return (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="b24-what-if-bar">
                    <svg
                      width="100%"
                      height="12"
                      viewBox={`${least} 0 ${most - least} 12`}
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect x={ore < 0 ? (ore / widest) * 100 : 0} width={(Math.abs(ore) / widest) * 100} height="12" />
                      <line x1="0" x2="0" y1="0" y2="12" vectorEffect="non-scaling-stroke" />
                    </svg>
                  </td>
                  <td className="b24-number">{asked(year, changeText(ore, unit, formats))}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t.whatIf.allYears(unitName)}
              </th>
              <td className="b24-number">{asked(null, changeText(effect.sumOre, unit, formats))}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <section aria-label={t.sums.missing}>
        <h3>
          {t.sums.missing}, {unitName}
        </h3>
        <p className="b24-what-if-missing">
          {missing(0)}, {missing(effect.years.length - 1)}
        </p>
        <p className="b24-source">{t.whatIf.missingHelp}</p>
      </section>
    </>
  );
}
