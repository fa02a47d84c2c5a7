import type { HostApi } from '#contract/host-api.ts';
import { parseContributionName } from '#domain/sync/contribution-state.ts';
import type { FileBesideCentral } from '#workers/sync-client.ts';

/** A file in the folder of the central file, with what the host knows it by. */
export type FileBeside = FileBesideCentral & {
  readonly handle: string;
  readonly sha256: string;
  /** Made by a conflict: put aside once it is joined. */
  readonly isCopy: boolean;
  /** By this data folder. */
  readonly writtenHere: boolean;
};

/** Contributions and conflict copies; what cannot be read now is read at the next look. */
export async function filesBeside(
  host: Pick<HostApi, 'central:beside' | 'central:readBeside'>,
): Promise<readonly FileBeside[]> {
  const listed = await host['central:beside']();
  if (listed.kind !== 'listed') return [];
  const found: FileBeside[] = [];
  for (const file of [...listed.contributions, ...listed.copies]) {
    if (file.fileId === null) continue;
    const { handle, name, writtenAt, writtenHere } = file;
    const read = await host['central:readBeside'](handle);
    if (read.kind !== 'read') continue;
    const isCopy = listed.copies.includes(file);
    const whose = isCopy ? null : parseContributionName(name);
    const { bytes, sha256 } = read;
    found.push({ handle, bytes, sha256, isCopy, writtenHere, contribution: whose && { ...whose, writtenAt } });
  }
  return found;
}
