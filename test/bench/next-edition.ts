import { ore } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Participation } from '#domain/model/tables.ts';

/** So many PCs have written in the file. */
export const PCS = 16;
/** So much has changed from one edition to the next. */
const CHANGED = 60;

/** The edition after a file: some participations changed by another PC. */
export function nextEdition(file: CentralFile, lamport: number): CentralFile {
  const device = pc(1);
  const changed = new Set(file.tables.participations.slice(0, CHANGED).map(({ id }) => id));
  const vector = { ...file.header.vector, [device]: lamport };
  return {
    ...file,
    header: { ...file.header, revision: file.header.revision + 1, vector, seen: vector },
    tables: {
      ...file.tables,
      participations: file.tables.participations.map(
        (row): Participation => (changed.has(row.id) ? { ...row, list_price_ore: ore(lamport * 100) } : row),
      ),
      stamps: file.tables.stamps.map((row) =>
        row.table === 'participations' && row.field === 'list_price_ore' && changed.has(row.id)
          ? { ...row, lamport, device }
          : row,
      ),
    },
  };
}

/** One of the PCs that have written in the file. */
export function pc(i: number): string {
  return `pc-${String(i % PCS).padStart(2, '0')}`;
}
