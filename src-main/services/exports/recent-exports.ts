import { join } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '#contract/exports.ts';
import { field, jsonFile } from '../settings/json-file.ts';

export type RecentExport = { readonly path: string; readonly format: ExportFormat; readonly savedAt: string };

const MOST_KEPT = 30;

/** The files saved last, newest first; each path once. */
export type RecentExports = {
  readonly list: () => Promise<readonly RecentExport[]>;
  readonly add: (saved: RecentExport) => Promise<void>;
};

export function createRecentExports(dataFolder: string): RecentExports {
  const file = jsonFile(join(dataFolder, 'exports.json'), (value) => {
    const files = field(value, 'files');
    return { files: Array.isArray(files) ? files.filter(isRecentExport) : [] };
  });
  let last: Promise<readonly RecentExport[]> | null = null;
  const list = () => {
    last ??= file.read().then(({ files }) => files);
    return last;
  };
  return {
    list,
    add: async (saved) => {
      const others = (await list()).filter(({ path }) => path !== saved.path);
      const files = [saved, ...others].slice(0, MOST_KEPT);
      last = Promise.resolve(files);
      await file.write({ files });
    },
  };
}

function isRecentExport(value: unknown): value is RecentExport {
  const [path, format, savedAt] = ['path', 'format', 'savedAt'].map((name) => field(value, name));
  return typeof path === 'string' && typeof savedAt === 'string' && EXPORT_FORMATS.some((known) => known === format);
}
