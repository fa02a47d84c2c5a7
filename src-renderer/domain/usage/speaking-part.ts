import type { UsageSource } from '../model/tables.ts';
import { type UsageColumns, usageRow } from '../model/usage-columns.ts';
import { sourceRanks } from './source-precedence.ts';

/** The part of a number that one source speaks for. */
export type SpeakingPart = {
  readonly organisations: ReadonlySet<string>;
  /** Uses, the source's rows of these organisations added up. */
  readonly uses: number;
};

/**
 * For which of some organisations a source speaks in one service, metric and month: where no other source goes before it
 * (domain.md, "Usage of a cell").
 * @param month `YYYY-MM`
 */
export function speakingPart(
  usage: UsageColumns,
  sources: readonly UsageSource[],
  sourceId: string,
  asked: {
    readonly serviceId: string;
    readonly metric: string;
    readonly month: string;
    readonly organisations: ReadonlySet<string>;
  },
): SpeakingPart {
  const ranks = sourceRanks(sources);
  const service = usage.services.indexOf(asked.serviceId);
  const metric = usage.metrics.indexOf(asked.metric);
  const best = new Map<string, { rank: number; uses: number }>();
  for (let i = 0; i < usage.length; i++) {
    if (usage.service[i] !== service || usage.metric[i] !== metric) continue;
    const { source_id, organisation_id, month, count } = usageRow(usage, i);
    if (month !== asked.month || !asked.organisations.has(organisation_id)) continue;
    const rank = ranks.get(source_id) ?? 0;
    const known = best.get(organisation_id);
    if (rank === 0 || (known && rank < known.rank)) continue;
    best.set(organisation_id, { rank, uses: (known?.rank === rank ? known.uses : 0) + count });
  }
  const own = [...best].filter(([, { rank }]) => rank === ranks.get(sourceId));
  return {
    organisations: new Set(own.map(([id]) => id)),
    uses: own.reduce((sum, [, { uses }]) => sum + uses, 0),
  };
}
