import type { HostApi } from '#contract/host-api.ts';
import type { BackupReason } from '#domain/backup/when.ts';
import { makeBackup } from '#workers/client.ts';

/** Takes a backup, and lets go of the journal that it holds. @returns whether it is on the disk */
export async function backUp(host: HostApi, reason: BackupReason): Promise<boolean> {
  const made = await makeBackup();
  const { kind } = await host['backups:write']({ ...made, reason });
  const isHeld = kind === 'written' || kind === 'unchanged';
  if (isHeld) await host['journal:cut'](made.sequence);
  return isHeld;
}
