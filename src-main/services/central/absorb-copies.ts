import { join } from 'node:path';
import type { CentralHeader } from '#domain/model/central-data.ts';
import { isCoveredBy } from '#domain/sync/vector.ts';
import { listOrMake } from '../files/list-or-make.ts';
import type { CentralSite } from './central-site.ts';
import { nameInHistory } from './history.ts';
import { readCentralFile } from './read.ts';
import { unlessOutOfReach } from './temporary-file.ts';

/** A conflict copy that the caller says is joined into what now stands. */
export type AbsorbedCopy = { readonly path: string; readonly sha256: string };

/**
 * Moves conflict copies to the history. Only what is still the content that was joined, is covered by what was
 * published, and is not what was published: by whatever name, the central file itself stays where it is.
 */
export async function absorbCopies(
  site: CentralSite,
  copies: readonly AbsorbedCopy[],
  published: { readonly header: CentralHeader; readonly sha256: string },
): Promise<void> {
  const { fs, place } = site;
  for (const copy of copies) {
    const found = await readCentralFile(fs, copy.path, site.now);
    if (found.kind !== 'read' || found.sha256 !== copy.sha256 || found.sha256 === published.sha256) continue;
    const inspected = await site.inspect(found.bytes, found.sha256);
    if (inspected.kind !== 'whole' || inspected.header.fileId !== published.header.fileId) continue;
    if (!isCoveredBy(inspected.header.vector, published.header.vector)) continue;
    const name = nameInHistory(site, found.sha256, { origin: 'copy', revision: null });
    await unlessOutOfReach(async () => {
      await listOrMake(fs, place.history);
      await fs.rename(copy.path, join(place.history, name));
    });
  }
}
