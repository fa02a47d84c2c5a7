import type { HostApi } from '#contract/host-api.ts';
import { type RoomVerdict, roomFor } from '#domain/backup/room.ts';
import type { Messages } from '#texts/messages.ts';

/** Whether there is room to take in a file of so many bytes. */
export async function roomToStore(host: HostApi, bytes: number): Promise<RoomVerdict> {
  const [disk, { quota, usage }] = await Promise.all([host['storage:free'](), navigator.storage.estimate()]);
  const browser = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  return roomFor(bytes, { disk, browser });
}

const MB = 1024 * 1024;

/** What is said where there is not: how much is needed, and how much there is. */
export function roomText(
  { place, needed, free }: Extract<RoomVerdict, { kind: 'short' }>,
  t: Messages['vault'],
  number: (value: number) => string,
): string {
  return t.room[place](number(Math.ceil(needed / MB)), number(Math.floor(free / MB)));
}
