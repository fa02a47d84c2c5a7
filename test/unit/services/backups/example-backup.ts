import type { BackupToWrite } from '#contract/backups.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { smallCentralFile } from '../../../support/small-central-file.ts';

export const exampleHoldings = {
  fileId: '00000000-0000-4000-8000-000000000001',
  counts: { organisations: 3, services: 1, usage: 0 },
};

/** A whole snapshot: a central file and what is not shared; `text` makes its content another. */
export async function exampleBackup(text: string, other: Partial<BackupToWrite> = {}): Promise<BackupToWrite> {
  const bytes = await writeCentralFile({
    ...smallCentralFile(),
    unknownResources: [
      {
        name: 'local/settings',
        path: 'local/settings.json',
        bytes: Buffer.from(JSON.stringify({ text })),
        descriptor: {},
      },
    ],
  });
  return { bytes, reason: 'pause', sequence: 1, holdings: exampleHoldings, ...other };
}
