import { HostCallError } from '#contract/call-result.ts';
import type { PublicationBase, PublishOutcome } from '#contract/host-api.ts';
import type { CentralHeader } from '#domain/model/central-data.ts';
import { isCoveredBy } from '#domain/sync/vector.ts';
import type { Inspected } from './inspect.ts';
import type { StandingFile } from './standing-file.ts';

/** Why a file may not be put in the place of what stands there, as the outcome to answer with; null: it may. */
export function whyNot(
  standing: StandingFile,
  inspected: Inspected | null,
  base: PublicationBase,
  sent: CentralHeader,
): PublishOutcome | null {
  if (standing.kind === 'none') return base.kind === 'none' ? null : { kind: 'absent' };
  if (standing.kind !== 'file') return outOfReach(standing.kind);
  const { sha256, bytes, readAt } = standing;
  const stands = base.kind !== 'none' && base.sha256 === sha256;
  switch (inspected?.kind) {
    case 'newer_format':
      return { kind: 'newer_format', required: inspected.required };
    case 'whole':
      if (inspected.header.fileId !== sent.fileId) return { kind: 'other_file' };
      if (!stands || base.kind !== 'joined') return { kind: 'changed', bytes, sha256, readAt };
      // What others have been told is in the file must stay in it: a caller that forgets is a defect.
      if (!isCoveredBy(inspected.header.vector, sent.vector))
        throw new HostCallError('bad_arguments', 'central:publish');
      return null;
    default:
      return stands && base.kind === 'damaged' ? null : { kind: 'damaged', sha256 };
  }
}

export function outOfReach(kind: 'absent' | 'busy' | 'read_only' | 'too_large'): PublishOutcome {
  // Nothing of ours is that large.
  return { kind: kind === 'too_large' ? 'other_file' : kind };
}
