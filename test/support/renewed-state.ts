import type { CentralFile } from '#domain/model/central-data.ts';
import { type Renewal, renewedAccounts, renewedHeader } from '#domain/sync/renew-device.ts';

/** A whole state after its PC went on under another device id. */
export function renewedState(file: CentralFile, renewal: Renewal): CentralFile {
  return {
    ...file,
    header: renewedHeader(file.header, renewal),
    tables: { ...file.tables, ...renewedAccounts(file.tables, renewal) },
  };
}
