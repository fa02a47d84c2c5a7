import { join } from 'node:path';
import type { ContributionOutcome, Publication } from '#contract/host-api.ts';
import { writeFailure } from '../files/failures.ts';
import { errorCode } from '../files/fs.ts';
import { listOrMake } from '../files/list-or-make.ts';
import { targetOfTemporary } from './central-place.ts';
import type { CentralSite } from './central-site.ts';
import { sha256Of } from './inspect.ts';
import { MAX_CENTRAL_FILE_BYTES } from './read.ts';
import { NotKept, removeIfThere, withTemporary } from './temporary-file.ts';

/**
 * Writes `bidrag/<organisation>-<device>.b24.zip`, whole. This PC alone writes it, so it needs no lock and can wait for
 * nobody; where the central file itself may not be written, it carries this PC's part alone. `cloned`: another PC writes it too,
 * under the same device id; then it is left as it is.
 */
export async function writeContribution(
  site: CentralSite,
  { organisation, device }: Publication['writer'],
  bytes: Uint8Array,
): Promise<ContributionOutcome> {
  const { patientFs: fs, place, own } = site;
  const name = `${organisation}-${device}.b24.zip`;
  const target = join(place.contributions, name);
  try {
    const stands = await standing(site, target);
    const isSame = stands === sha256Of(bytes);
    if (stands !== null && !isSame && !(await own.isOurs(name, stands))) return { kind: 'cloned' };
    await own.note(name, sha256Of(bytes));
    if (isSame) return { kind: 'unchanged' };
    await prepareFolder(site, name);
    await withTemporary(fs, target, bytes, site.nonce(), (temporary) => fs.rename(temporary, target));
    await fs.syncFolder(place.contributions);
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof NotKept) return { kind: 'not_kept' };
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: writeFailure(code) };
  }
}

/** The hash of the contribution that stands there, or null. */
async function standing({ patientFs: fs }: CentralSite, target: string): Promise<string | null> {
  try {
    return sha256Of((await fs.read(target, MAX_CENTRAL_FILE_BYTES)) ?? new Uint8Array());
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the folder of contributions where it is not there, and removes what an earlier run left of this one. */
async function prepareFolder({ patientFs: fs, place }: CentralSite, name: string): Promise<void> {
  for (const entry of await listOrMake(fs, place.contributions)) {
    if (targetOfTemporary(entry.name) === name) await removeIfThere(fs, join(place.contributions, entry.name));
  }
}
