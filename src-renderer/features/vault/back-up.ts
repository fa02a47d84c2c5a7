import type { HostApi } from '#contract/host-api.ts';
import { database } from '#data/working-copy.ts';
import type { BackupReason } from '#domain/backup/when.ts';
import { makeBackup } from '#workers/client.ts';

/** Takes a backup, and lets go of the journal that it holds. @returns whether it is on the disk */
export async function backUp(host: HostApi, reason: BackupReason): Promise<boolean> {
  const made = await makeBackup();
  database.onChecked(made.kind === 'made');
  if (made.kind === 'damaged') return false;
  const { bytes, sequence, holdings } = made;
  const { kind } = await host['backups:write']({ bytes, sequence, holdings, reason });
  const isHeld = kind === 'written' || kind === 'unchanged';
  if (isHeld) await host['journal:cut'](sequence);
  return isHeld;
}
