import type { HostApi } from '#contract/host-api.ts';

export type BackupsApi = Pick<HostApi, Extract<keyof HostApi, `journal:${string}` | `backups:${string}`>>;

const failed = async () => ({ kind: 'failed', reason: 'failed' }) as const;

/** The calls of the journal and the backups. */
export function createBackupsApi(): BackupsApi {
  return {
    'journal:append': failed,
    'journal:read': failed,
    'journal:cut': failed,
    'backups:write': failed,
    'backups:list': failed,
    'backups:read': failed,
    'backups:latest': failed,
    'backups:copyTo': async () => undefined,
    'backups:sentinel': failed,
  };
}
