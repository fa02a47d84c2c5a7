import { HostCallError } from '#contract/call-result.ts';
import type { CentralPublished, ContributionOutcome, Publication, PublishOutcome } from '#contract/host-api.ts';
import type { CentralHeader } from '#domain/model/central-data.ts';
import { writeFailure } from '../files/failures.ts';
import { errorCode } from '../files/fs.ts';
import { type AbsorbedCopy, absorbCopies } from './absorb-copies.ts';
import type { CentralSite } from './central-site.ts';
import { writeContribution } from './contribution.ts';
import { type Inspected, sha256Of } from './inspect.ts';
import { replaceCentral } from './replace-central.ts';
import { readStanding, type StandingFile } from './standing-file.ts';
import { NotKept } from './temporary-file.ts';
import { outOfReach, whyNot } from './why-not.ts';

type Tried = Extract<CentralPublished, { kind: 'tried' }>;

/** A file that came from the renderer, verified. */
type Sent = { readonly bytes: Uint8Array; readonly sha256: string; readonly header: CentralHeader };

/**
 * One publication, by the ten steps (docs: the central file, "Writing"); joining is the caller's, before it and after
 * `changed`. The contribution is written whatever becomes of the central file.
 * @throws HostCallError `bad_arguments` for what is no whole central file or covers less than the one it replaces
 */
export async function publishCentral(
  site: CentralSite,
  { writer, contribution, central }: Pick<Publication, 'writer' | 'contribution' | 'central'>,
  copies: readonly AbsorbedCopy[],
): Promise<Tried> {
  const ownPart = contribution === null ? null : await verified(site, contribution);
  const next = central === null ? null : await verified(site, central.bytes);
  if (ownPart && next && ownPart.header.fileId !== next.header.fileId) throw refused();
  const standing = await readStanding(site);
  const inspected = standing.kind === 'file' ? await site.inspect(standing.bytes, standing.sha256) : null;
  // Asked before anything is written: it throws for a caller that forgets.
  const reason = central && next ? whyNot(standing, inspected, central.base, next.header) : null;
  const contributed = await contribute(site, writer, ownPart, inspected);
  // What was joined under a name that another PC bears too must not reach the others.
  const isHeld = next === null || contributed.kind === 'cloned';
  return {
    kind: 'tried',
    contribution: contributed,
    central: isHeld ? { kind: 'none' } : await replace(site, writer, { standing, inspected, reason }, next, copies),
  };
}

async function verified(site: CentralSite, bytes: Uint8Array): Promise<Sent> {
  const sha256 = sha256Of(bytes);
  const inspected = await site.inspect(bytes, sha256);
  if (inspected.kind !== 'whole') throw refused();
  return { bytes, sha256, header: inspected.header };
}

function refused(): HostCallError {
  return new HostCallError('bad_arguments', 'central:publish');
}

/** Beside another central file, or in a format older than it asks for, a contribution would be lost on its readers. */
async function contribute(
  site: CentralSite,
  writer: Publication['writer'],
  part: Sent | null,
  beside: Inspected | null,
): Promise<ContributionOutcome> {
  if (part === null) return { kind: 'none' };
  const isForeign = beside?.kind === 'whole' && beside.header.fileId !== part.header.fileId;
  if (isForeign || beside?.kind === 'newer_format') return { kind: 'held_back' };
  return writeContribution(site, writer, part.bytes);
}

type Judged = {
  readonly standing: StandingFile;
  readonly inspected: Inspected | null;
  readonly reason: PublishOutcome | null;
};

async function replace(
  site: CentralSite,
  writer: Publication['writer'],
  { standing, inspected, reason }: Judged,
  next: Sent,
  copies: readonly AbsorbedCopy[],
): Promise<PublishOutcome> {
  if (standing.kind === 'file' && standing.sha256 === next.sha256) {
    await absorbCopies(site, copies, next);
    return { kind: 'unchanged' };
  }
  if (reason !== null) return reason;
  if (standing.kind !== 'file' && standing.kind !== 'none') return outOfReach(standing.kind);
  try {
    const outcome = await replaceCentral(site, writer, { standing, inspected }, next);
    if (outcome.kind === 'published') await absorbCopies(site, copies, next);
    return outcome;
  } catch (error) {
    if (error instanceof NotKept) return { kind: 'not_kept' };
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: writeFailure(code) };
  }
}
