import type { ReactNode } from 'react';
import type { ServiceUse } from '#domain/overview/overview-summary.ts';
import { useTexts } from '#features/session/index.ts';
import { breaksOf, gapKind, type HeatContext, marksOf, NO_CONTEXT } from './heat-map-marks.ts';
import { HeatSign } from './heat-map-sign.tsx';
import './heat-map.css';

/** What the colours, patterns and signs of the heat map mean; only those that occur in it. */
export function HeatLegend(props: { services: readonly ServiceUse[]; context?: HeatContext }) {
  const { heat: t } = useTexts().compare;
  const { services, context = NO_CONTEXT } = props;
  const months = services.flatMap(({ use }) => use.months);
  const gaps = new Set(
    services.flatMap(({ service, use }) =>
      use.months.flatMap(({ month, uses }) => (uses === null ? [gapKind(service.id, month, context)] : [])),
    ),
  );
  const marks = new Set(services.flatMap((service) => [...marksOf(service).values()].map(({ kind }) => kind)));
  const breaks = services.flatMap((service) => [...breaksOf(service, context).values()]);
  return (
    <ul className="b24-legend">
      {months.some(({ uses }) => uses !== null) && (
        <Item text={t.scale}>
          <span aria-hidden="true">
            {[0, 1, 2, 3, 4].map((step) => (
              <i key={step} data-step={step} />
            ))}
          </span>
        </Item>
      )}
      {months.some(({ allocatedUses }) => allocatedUses > 0) && (
        <Item text={t.allocated}>
          <i aria-hidden="true" data-step="2" data-allocated />
        </Item>
      )}
      {gaps.has('missing') && (
        <Item text={t.missing}>
          <i aria-hidden="true" data-step="missing" />
        </Item>
      )}
      {gaps.has('unknown') && (
        <Item text={t.unknown}>
          <i aria-hidden="true" data-step="unknown">
            ?
          </i>
        </Item>
      )}
      {gaps.has('leftOut') && (
        <Item text={t.leftOut}>
          <i aria-hidden="true" data-step="leftOut" />
        </Item>
      )}
      {gaps.has('notMember') && (
        <Item text={t.notMember}>
          <i aria-hidden="true" data-step="notMember" />
        </Item>
      )}
      {breaks.length > 0 && (
        <Item text={t.break([...new Set(breaks.map(({ from, to }) => `${from} → ${to}`))].join(', '))}>
          <i aria-hidden="true" data-step="2" data-break />
        </Item>
      )}
      {marks.has('spike') && (
        <Item text={t.spike}>
          <HeatSign kind="spike" />
        </Item>
      )}
      {marks.has('dip') && (
        <Item text={t.dip}>
          <HeatSign kind="dip" />
        </Item>
      )}
    </ul>
  );
}

function Item({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      {children}
      {text}
    </li>
  );
}
