import type { CentralRead, ContributionOutcome, PublishOutcome } from '#contract/host-api.ts';
import type { Problem } from '#domain/model/problem.ts';
import type { OwnerLoss } from '#domain/sync/mass-change.ts';

/** What stands in the way, if anything; the work goes on all the same, and every change waits in the outbox. */
export type SyncTrouble =
  | { readonly kind: 'absent' | 'busy' | 'denied' | 'tooLarge' | 'full' | 'otherFile' | 'notKept' }
  /** `contributed`: this PC's part lies beside the central file, where others take it from. */
  | { readonly kind: 'readOnly'; readonly contributed: boolean }
  /** `since` is ISO 8601 by the holder's clock. */
  | { readonly kind: 'locked'; readonly organisation: string | null; readonly since: string | null }
  /** `readable`: others' changes can still be taken in. */
  | { readonly kind: 'newerFormat'; readonly required: number; readonly readable: boolean }
  | { readonly kind: 'damaged' | 'notCentral'; readonly problems: readonly Problem[] }
  | { readonly kind: 'massLoss'; readonly losses: readonly OwnerLoss[] };

/** The file cannot be used as it stands: what is here is then what was read last. */
export function isUnusable(trouble: SyncTrouble | null): boolean {
  if (trouble?.kind === 'newerFormat') return !trouble.readable;
  return trouble !== null && UNUSABLE.has(trouble.kind);
}

const UNUSABLE: ReadonlySet<SyncTrouble['kind']> = new Set([
  'denied',
  'tooLarge',
  'otherFile',
  'damaged',
  'notCentral',
]);

/** The file could not be read at all. */
export function readTrouble(kind: Exclude<CentralRead['kind'], 'read'>): SyncTrouble {
  if (kind === 'not_connected') return { kind: 'absent' };
  return { kind: kind === 'too_large' ? 'tooLarge' : kind };
}

/** It was read, and is no whole central file of ours. */
export function refusalTrouble(problems: readonly Problem[]): SyncTrouble {
  const has = (code: string) => problems.find((problem) => problem.code === code);
  if (has('sync.otherFile')) return { kind: 'otherFile' };
  const newer = has('central.newerFormat');
  if (newer) return { kind: 'newerFormat', required: Number(newer.params?.required), readable: false };
  const isForeign = problems.some(({ code }) => FOREIGN.has(code));
  return { kind: isForeign ? 'notCentral' : 'damaged', problems };
}

/** Findings that tell that the file is, or has become, something else than a central file. */
const FOREIGN: ReadonlySet<string> = new Set([
  'central.emptyFile',
  'central.webPage',
  'central.notAZip',
  'central.notACentralFile',
]);

/** It was read, and could not be replaced. `null`: it was, or there was nothing to do. */
export function publishTrouble(
  outcome: Exclude<PublishOutcome, { kind: 'changed' }>,
  contribution: ContributionOutcome,
): SyncTrouble | null {
  switch (outcome.kind) {
    case 'none':
    case 'published':
    case 'unchanged':
      return null;
    case 'locked':
      return { kind: 'locked', organisation: outcome.lock.organisation, since: outcome.lock.since };
    case 'read_only':
      return { kind: 'readOnly', contributed: ['written', 'unchanged'].includes(contribution.kind) };
    case 'newer_format':
      return { kind: 'newerFormat', required: outcome.required, readable: true };
    case 'other_file':
      return { kind: 'otherFile' };
    case 'damaged':
      return { kind: 'damaged', problems: [] };
    case 'not_kept':
      return { kind: 'notKept' };
    case 'busy':
    case 'full':
    case 'absent':
      return { kind: outcome.kind };
  }
}
