import type { CentralFile } from '../model/central-data.ts';
import { deletedRecord } from './tombstone.ts';
import { covers, type Vector } from './vector.ts';

/**
 * The file without the tombstones that every device has passed: nobody is left who could bring the record back unknowingly. An
 * older file that is put back afterwards still can. The tombstone of a record that was kept in spite of it stays.
 * @param vectors what each device is known to have read, by device. A device in `devices` that is not among them keeps everything.
 */
export function withoutSpentTombstones(file: CentralFile, vectors: Readonly<Record<string, Vector>>): CentralFile {
  const { header, tables } = file;
  const known = tables.devices.map(({ device }) => (Object.hasOwn(vectors, device) ? (vectors[device] ?? {}) : {}));
  if (known.length === 0) return file;
  const spent = new Set(
    tables.tombstones
      .filter((row) => deletedRecord(row) !== null && [header.vector, ...known].every((vector) => covers(vector, row)))
      .map(({ table, id }) => place(table, id)),
  );
  if (spent.size === 0) return file;
  const stays = (table: string, id: string) => !spent.has(place(table, id));
  return {
    ...file,
    tables: {
      ...tables,
      tombstones: tables.tombstones.filter(({ table, id }) => stays(table, id)),
      stamps: tables.stamps.filter(({ table, id }) => stays(table, id)),
      conflicts: tables.conflicts.filter(({ table, record_id }) => stays(table, record_id)),
    },
  };
}

function place(table: string, id: string): string {
  return `${table}\u001f${id}`;
}
