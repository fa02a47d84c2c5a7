import type { Placement } from '#domain/counter/placement.ts';
import type { Messages } from '#texts/messages.ts';
import type { Places } from './use-places.ts';

/** Who rows count for, in words. */
export function placementText(placement: Placement, places: Places, t: Messages['usageFiles']): string {
  switch (placement.kind) {
    case 'left_out':
      return t.leaveOut;
    case 'organisation':
      return places.organisationName(placement.id);
    case 'allocated':
      return t.allocatedAmong[placement.by](placement.among.length);
  }
}
