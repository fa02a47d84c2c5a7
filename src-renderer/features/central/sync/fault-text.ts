import type { Messages } from '#texts/messages.ts';
import type { FaultKind, FaultParams } from '#texts/nb/sync-faults.ts';
import type { Formats } from '#ui/format.ts';
import type { SyncTrouble } from './sync-trouble.ts';

/** A fault in words: what happened, what is safe, what to do. */
export type FaultText = { readonly title: string; readonly body: string; readonly next: string };

/** Which text a trouble has: two troubles of one kind can leave different things to do. */
export function faultKind(trouble: SyncTrouble): FaultKind {
  if (trouble.kind === 'readOnly') return trouble.contributed ? 'readOnly' : 'readOnlyAlone';
  if (trouble.kind === 'newerFormat') return trouble.readable ? 'newerFormat' : 'newerFormatUnread';
  return trouble.kind;
}

/**
 * @param pending records changed here that wait
 * @param officeName what an office is called
 */
export function faultText(
  trouble: SyncTrouble,
  pending: number,
  { syncFaults, sync }: Messages,
  formats: Formats,
  officeName: (id: string) => string,
): FaultText {
  const isLocked = trouble.kind === 'locked';
  return textOfFault(faultKind(trouble), syncFaults, {
    who: isLocked && trouble.organisation !== null ? officeName(trouble.organisation) : sync.unknownPc,
    since: isLocked && trouble.since !== null ? formats.time(trouble.since) : '',
    waiting: pending > 0 ? syncFaults.waiting(formats.number(pending)) : '',
    version: trouble.kind === 'newerFormat' ? String(trouble.required) : '',
  });
}

export function textOfFault(kind: FaultKind, { faults }: Messages['syncFaults'], params: FaultParams): FaultText {
  const { title, body, next } = faults[kind];
  const name = title(params);
  return { title: `${name.slice(0, 1).toLocaleUpperCase('nb')}${name.slice(1)}`, body: body(params), next };
}
