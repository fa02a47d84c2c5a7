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
import { movementOrigin } from './movement-origin.ts';

/** Which of the overview's figures somebody asks about. */
export type BasisTopic =
  /** `at`: which of the dates, the newest when it is not said. */
  | { readonly kind: 'reduction'; readonly at?: number }
  | { readonly kind: 'savings'; readonly year: number; readonly part?: 'gross' | 'net' }
  | { readonly kind: 'costPerUse' | 'coverage'; readonly serviceId: string }
  | { readonly kind: 'movement'; readonly of: 'savings' }
  | { readonly kind: 'movement'; readonly of: 'costPerUse' | 'coverage'; readonly serviceId: string }
  /** `at`: the month of the year from 0. `unknown`: the report itself says that the month is not known. */
  | {
      readonly kind: 'use';
      readonly serviceId: string;
      readonly at: number;
      readonly before: boolean;
      readonly unknown: boolean;
    };

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
    case 'movement':
      if (topic.of === 'savings') return savingsMovement(overview.savings[reference], place, year, say);
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
    case 'movement': {
      const isCost = topic.of === 'costPerUse';
      const [now, before] = isCost
        ? [service.costPerUse.value, service.costPerUseBefore.value]
        : [service.coverage.value, service.coverageBefore.value];
      return movementOrigin(
        {
          title: `${t[topic.of]}, ${name}, ${place}, ${year}`,
          year,
          now,
          before,
          by: isCost ? 'percent' : 'points',
          text: (value) => (isCost ? `${formats.kronerExact(value)} kr` : `${formats.percent(value)} %`),
        },
        say,
      );
    }
    case 'use': {
      const use = topic.before ? service.useBefore : service.use;
      const month = use.months[topic.at];
      if (!month) return null;
      const traced = monthOrigin(`${name}, ${place}`, use.metric, month, say);
      return topic.unknown ? { ...traced, leftOut: [say.origin.unknownMonth] } : traced;
    }
  }
}

/** Net where the year has it, as the headline figure is; the year before the same part of it. */
function savingsMovement(years: Overview['savings'][SavingsReference], place: string, year: number, say: Say): Traced {
  const { t, formats } = say;
  const of = (wanted: number) => years.find((entry) => entry.year === wanted)?.savings.value ?? null;
  const [now, before] = [of(year), of(year - 1)];
  const part = now?.netOre == null ? 'grossOre' : 'netOre';
  return movementOrigin(
    {
      title: `${part === 'netOre' ? t.netSavings : t.grossSavings}, ${place}, ${year}`,
      year,
      now: now?.[part] ?? null,
      before: before?.[part] ?? null,
      by: 'percent',
      text: (ore) => `${formats.kroner(ore)} kr`,
    },
    say,
  );
}
