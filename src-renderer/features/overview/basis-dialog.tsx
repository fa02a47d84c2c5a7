import type { SavingsReference } from '#domain/figures/savings.ts';
import type { Overview } from '#domain/overview/overview.ts';
import {
  costPerUseOrigin,
  coverageOrigin,
  monthOrigin,
  NumberOrigin,
  reductionOrigin,
  type Say,
  savingsOrigin,
  type Traced,
  useSay,
} from '#features/provenance/index.ts';

/** Which of the overview's figures somebody asks about. */
export type BasisTopic =
  /** `at`: which of the dates, the newest when it is not said. */
  | { readonly kind: 'reduction'; readonly at?: number }
  | { readonly kind: 'savings'; readonly year: number; readonly part?: 'gross' | 'net' }
  | { readonly kind: 'costPerUse' | 'coverage'; readonly serviceId: string }
  /** `at`: the month of the year from 0. */
  | { readonly kind: 'use'; readonly serviceId: string; readonly at: number; readonly before: boolean };

type Asked = {
  readonly topic: BasisTopic;
  readonly overview: Overview;
  readonly reference: SavingsReference;
};

/** "Where does this number come from?" for every figure of the overview. */
export function BasisDialog(props: Asked & { onClose(): void }) {
  const say = useSay();
  const provenance = say && originOf(props, say);
  return provenance ? <NumberOrigin provenance={provenance} onClose={props.onClose} /> : null;
}

function originOf({ topic, overview, reference }: Asked, say: Say): Traced | null {
  const { t, formats } = say;
  const place = overview.scope === 'country' ? t.theCountry : overview.placeName;
  const { year } = overview;
  switch (topic.kind) {
    case 'reduction': {
      const reduction = overview.reductions.at(topic.at ?? -1);
      return reduction ? reductionOrigin(place, reduction, say) : null;
    }
    case 'savings': {
      const saved = overview.savings[reference].find((entry) => entry.year === topic.year)?.savings;
      return saved ? savingsOrigin(place, saved, say, topic.part) : null;
    }
  }
  const service = overview.services.find((entry) => entry.service.id === topic.serviceId);
  if (!service) return null;
  const { name } = service.service;
  switch (topic.kind) {
    case 'costPerUse':
      return costPerUseOrigin(`${t.costPerUse}, ${name}, ${place}, ${year}`, service.costPerUse, say);
    case 'coverage': {
      const on = formats.date(service.coverage.basis.on);
      return coverageOrigin(`${t.coverage}, ${name}, ${place}, ${on}`, service.coverage, say);
    }
    case 'use': {
      const use = topic.before ? service.useBefore : service.use;
      const month = use.months[topic.at];
      return month ? monthOrigin(`${name}, ${place}`, use.metric, month, say) : null;
    }
  }
}
