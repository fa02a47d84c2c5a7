import type { CentralLook } from '#contract/host-api.ts';
import type { CentralSite } from './central-site.ts';
import { lockShown, seeLock } from './lock-sighting.ts';
import { readCentralFile } from './read.ts';
import { unlessOutOfReach } from './temporary-file.ts';

/** Reads and hashes the central file, and sees who is publishing: what the program asks every 30 seconds. */
export async function lookAtCentral(site: CentralSite): Promise<CentralLook> {
  const { fs, place, watch } = site;
  const read = await readCentralFile(fs, place.file, site.now);
  if (read.kind !== 'read') return read;
  const sighting = (await unlessOutOfReach(() => seeLock(fs, place.lock))) ?? null;
  const stillMs = watch.note(sighting);
  const { name, bytes, sha256, readAt } = read;
  return {
    kind: 'read',
    name,
    sha256,
    size: bytes.length,
    readAt,
    lock: sighting === null ? null : lockShown(sighting, stillMs),
  };
}
