import { chmod } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FolderChoice } from '#contract/backups.ts';
import { HostCallError } from '#contract/call-result.ts';
import type { ExportedFile, ExportFormat, ExportOpened, ExportOver, ExportSaved } from '#contract/exports.ts';
import type { Channel, HostApi, Language } from '#contract/host-api.ts';
import { safeFileName } from '#domain/documents/safe-file-name.ts';
import type { HostPorts } from '#ports';
import type { Handles } from '../central/handles.ts';
import { type Disk, failureOf } from '../journal/disk.ts';
import type { HostSettings } from '../settings/host-settings.ts';
import { isExport } from './check-export.ts';
import { usualExportFolder } from './export-folder.ts';
import { createRecentExports, type RecentExport } from './recent-exports.ts';

export type ExportsApi = Pick<HostApi, Extract<keyof HostApi, `exports:${string}`>>;

export type ExportsParts = Pick<HostPorts, 'dataFolder' | 'clock' | 'openFile' | 'showFile' | 'chooseFolder'> & {
  readonly disk: Disk;
  readonly handles: Handles;
  readonly settings: () => Pick<HostSettings, 'exportFolder'>;
  readonly remember: (part: Pick<HostSettings, 'exportFolder'>) => Promise<void>;
  readonly language: () => Language;
};

/** Nobody makes as many of one name. */
const MOST_COPIES = 500;
/** Others who use the folder can read the file, as they can what any other program saves there. */
const ORDINARY_MODE = 0o644;

/** Saving documents as the user's own files, and finding them again: see `contract/exports.ts`. */
export function createExportsApi(parts: ExportsParts): ExportsApi {
  const { dataFolder, disk, handles, clock, settings, remember } = parts;
  const recent = createRecentExports(dataFolder);
  const folder = async () => settings().exportFolder ?? (await usualExportFolder(homedir()));
  const described = ({ path, format, savedAt }: RecentExport): ExportedFile => {
    return { handle: handles.issue(path), name: basename(path), folder: dirname(path), format, savedAt };
  };

  async function save(name: string, format: ExportFormat, bytes: Uint8Array, over: ExportOver): Promise<ExportSaved> {
    if (!(await isExport(format, bytes))) return { kind: 'refused' };
    const into = await folder();
    if ((await disk.stamp(into)) === undefined) return { kind: 'failed', reason: 'absent' };
    // Twice: what ends the name may not stand before the ending either.
    const wanted = safeFileName(`${safeFileName(name)}.${format}`);
    const path = over === 'both' ? await freePath(into, wanted, bytes) : join(into, wanted);
    const standing = await disk.read(path);
    const isSame = standing !== undefined && Buffer.from(standing).equals(bytes);
    if (standing !== undefined && !isSame && over !== 'replace') return { kind: 'taken', name: wanted };
    if (!isSame) {
      await disk.replace(path, bytes);
      await chmod(path, ORDINARY_MODE);
    }
    const saved = { path, format, savedAt: clock().toISOString() };
    await recent.add(saved);
    return { kind: 'saved', file: described(saved) };
  }

  /** `name (2).pdf`, `name (3).pdf` …: the first that is free, or that holds these very bytes. */
  async function freePath(into: string, name: string, bytes: Uint8Array): Promise<string> {
    const [, stem = name, ending = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
    for (let copy = 1; copy < MOST_COPIES; copy++) {
      const path = join(into, `${stem}${copy === 1 ? '' : ` (${copy})`}${ending}`);
      const standing = await disk.read(path);
      if (standing === undefined || Buffer.from(standing).equals(bytes)) return path;
    }
    return join(into, name);
  }

  /** Opens or shows a file that was saved from here, and no other. */
  async function withSaved(
    handle: string,
    channel: Channel,
    act: (path: string) => Promise<boolean>,
  ): Promise<ExportOpened> {
    const path = handles.pathOf(handle);
    const isOurs = (await recent.list()).some((saved) => saved.path === path);
    if (path === undefined || !isOurs) throw new HostCallError('unknown_handle', channel);
    if ((await disk.stamp(path)) === undefined) return { kind: 'absent' };
    return { kind: (await act(path)) ? 'opened' : 'no_program' };
  }

  return {
    'exports:save': async (...file) => {
      try {
        return await save(...file);
      } catch (error) {
        return { kind: 'failed', reason: failureOf(error) };
      }
    },
    'exports:list': async () => {
      const files = await Promise.all(
        (await recent.list()).map(async (saved) =>
          (await disk.stamp(saved.path).catch(() => undefined)) === undefined ? [] : [described(saved)],
        ),
      );
      return { folder: await folder(), files: files.flat() };
    },
    'exports:open': (handle) => withSaved(handle, 'exports:open', parts.openFile),
    'exports:show': (handle) => withSaved(handle, 'exports:show', parts.showFile),
    'exports:chooseFolder': () => chosenIn(parts),
    'exports:saveIn': async (handle) => {
      const path = handles.pathOf(handle);
      // Places are listed like folders, under a name that is no path.
      if (path === undefined || path.startsWith('\0')) throw new HostCallError('unknown_handle', 'exports:saveIn');
      if ((await disk.stamp(path).catch(() => undefined)) === undefined) return { kind: 'failed', reason: 'absent' };
      await remember({ exportFolder: path });
      return { kind: 'set', folder: path };
    },
  };
}

async function chosenIn({ chooseFolder, handles, language }: ExportsParts): Promise<FolderChoice> {
  if (chooseFolder === null) return { kind: 'browse' };
  const path = await chooseFolder(language());
  return path === null ? { kind: 'cancelled' } : { kind: 'chosen', folder: handles.issue(path), path };
}
