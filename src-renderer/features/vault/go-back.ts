import type { Backup } from '#contract/backups.ts';
import type { HostApi } from '#contract/host-api.ts';
import { renewDevice } from '#data/device.ts';
import { readMark } from '#data/journal-mark.ts';
import { database } from '#data/working-copy.ts';
import { restoreBackup } from '#workers/client.ts';
import { backUp } from './back-up.ts';

/** `notTaken`: what is here now could not be backed up first, so nothing was changed. */
export type WentBack = 'back' | 'notTaken' | 'notBack';

/**
 * Puts a backup in place of the data, after backing up what they are now: that is the way on again. What this PC has written since
 * the backup others may have; so it goes on under a new device id, and none of its numbers is given out twice.
 */
export async function goBack(host: HostApi, { handle }: Backup): Promise<WentBack> {
  const read = await host['backups:read'](handle);
  if (read.kind !== 'read') return 'notBack';
  if (!(await backUp(host, 'beforeGoingBack'))) return 'notTaken';
  const restored = await restoreBackup(read.bytes, await readMark(database));
  if (restored.kind !== 'ok' || restored.value.kind !== 'stored') return 'notBack';
  const renewed = await renewDevice(database, 'putBack');
  return renewed.kind === 'stored' && (await backUp(host, 'pause')) ? 'back' : 'notBack';
}
