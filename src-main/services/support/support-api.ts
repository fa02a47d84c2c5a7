import { release } from 'node:os';
import type { HostApi } from '#contract/host-api.ts';
import type { HostPorts } from '#ports';
import type { ReadPolicy } from '../policy/read-policy.ts';

const LOG_LINES = 60;

export type SupportParts = Pick<HostPorts, 'version' | 'host' | 'platform' | 'log'> & {
  readonly policy: ReadPolicy;
  /** The rest of the host, asked for numbers alone. */
  readonly api: Pick<HostApi, 'central:status' | 'backups:list' | 'backups:sentinel' | 'storage:free'>;
};

/** What helps whoever helps. Every field is a version, a number, a kind or a line of the log: see `SupportFacts`. */
export function createSupportApi({
  version,
  host,
  platform,
  log,
  policy,
  api,
}: SupportParts): Pick<HostApi, 'support:facts'> {
  return {
    'support:facts': async () => {
      const [central, backups, sentinel, free] = await Promise.all([
        api['central:status'](),
        api['backups:list'](),
        api['backups:sentinel'](),
        api['storage:free'](),
      ]);
      return {
        version,
        host,
        platform,
        architecture: process.arch,
        system: release(),
        node: process.versions.node,
        electron: process.versions.electron ?? null,
        policy: policy.status.kind,
        central: central.kind,
        backups: backups.kind === 'listed' ? backups.backups.length : null,
        journal: sentinel.kind === 'holds' ? sentinel.lastSequence : null,
        free,
        log: await log.tail(LOG_LINES),
      };
    },
  };
}
