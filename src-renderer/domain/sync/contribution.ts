import type { OrganisationId } from '../model/brands.ts';
import type { CentralFile } from '../model/central-data.ts';
import { emptyTables, type RecordOf, type RecordTableName, recordKey, type Tables } from '../model/tables.ts';
import { hiddenRecord } from './conflict-row.ts';
import { CONTENT_TABLE_NAMES, type ContentTableName, isContentTable } from './content-tables.ts';
import { knowledgeOf, withSeenByOwner } from './knowledge.ts';
import { editableOwners, ownerOf } from './owner-of.ts';
import { usageOfSources } from './select-usage.ts';
import { parseStamp, type Stamp } from './stamp.ts';
import { deletedRecord } from './tombstone.ts';
import type { Vector } from './vector.ts';

/**
 * What an organisation's contribution carries: the records it may act for, with their accounts and usage, and its own proposals.
 * `vector` names the organisation's devices, as far as all that they wrote is in it; `seen` all that its writer had seen.
 */
export function contributionOf(state: CentralFile, organisationId: OrganisationId): CentralFile {
  const { header, tables } = state;
  const mayEditOwner = editableOwners(tables, organisationId);
  const devices = new Set(
    tables.devices.filter((row) => row.organisation_id === organisationId).map(({ device }) => device),
  );
  const carried = new Map<string, Set<string>>();
  const owners = new Set<OrganisationId>();
  const isCarried = (table: string, id: string) => carried.get(table)?.has(id) === true;
  const carry = (table: ContentTableName, key: string, record: object | null, isOwn: boolean) => {
    const owner = record ? ownerOf(table, record) : null;
    const mayEdit = owner !== null && mayEditOwner(owner);
    if (!isOwn && !mayEdit) return;
    const keys = carried.get(table) ?? new Set();
    carried.set(table, keys.add(key));
    // Of another's records only what was ended here is carried: what was seen of the others would be taken for replaced.
    if (mayEdit) owners.add(owner);
  };
  for (const table of CONTENT_TABLE_NAMES) {
    for (const record of tables[table]) carry(table, keyOf(table, record), record, false);
  }
  for (const row of tables.tombstones) {
    // A proposal that was decided belongs to who proposed it, but its end is the work of who decided.
    if (isContentTable(row.table)) carry(row.table, row.id, deletedRecord(row), devices.has(row.device));
  }
  for (const row of tables.conflicts) {
    const hidden = row.resolved === '' && isContentTable(row.table) ? hiddenRecord(row.table, row) : null;
    if (hidden && isContentTable(row.table)) carry(row.table, row.record_id, hidden, false);
  }
  const part = carriedTables(tables, isCarried);
  const vector = vectorOf(tables, header.vector, devices, isCarried);
  const knowledge = knowledgeOf(header);
  return {
    header: withSeenByOwner(
      { ...header, vector, seen: { ...header.vector, ...header.seen } },
      Object.fromEntries(Array.from(owners, (owner) => [owner, knowledge(owner)])),
    ),
    tables: part,
    usage: usageOfSources(state.usage, new Set(part.usage_sources.map(({ id }) => id))),
    unknownResources: [],
  };
}

type IsCarried = (table: string, id: string) => boolean;

function carriedTables(tables: Tables, isCarried: IsCarried): Tables {
  const part = emptyTables();
  for (const table of CONTENT_TABLE_NAMES) carryRecords(table, tables, part, isCarried);
  part.stamps = tables.stamps.filter(({ table, id }) => isCarried(table, id));
  part.tombstones = tables.tombstones.filter(({ table, id }) => isCarried(table, id));
  part.conflicts = tables.conflicts.filter(({ table, record_id }) => isCarried(table, record_id));
  return part;
}

function carryRecords<T extends ContentTableName>(table: T, from: Tables, into: Tables, isCarried: IsCarried): void {
  const records = from[table] as RecordOf<ContentTableName>[];
  into[table] = records.filter((record) => isCarried(table, keyOf(table, record))) as Tables[T];
}

function keyOf(table: ContentTableName, record: RecordOf<ContentTableName>): string {
  return recordKey<RecordTableName>(table, record);
}

/** A device that has written elsewhere too (it worked for another organisation once) is not claimed: not all of it is here. */
function vectorOf(tables: Tables, vector: Vector, devices: ReadonlySet<string>, isCarried: IsCarried): Vector {
  const elsewhere = new Set<string>();
  const look = (table: string, id: string, { device }: Stamp) => {
    if (devices.has(device) && !isCarried(table, id)) elsewhere.add(device);
  };
  for (const row of tables.stamps) look(row.table, row.id, row);
  for (const row of tables.tombstones) look(row.table, row.id, row);
  for (const row of tables.proposals) look('proposals', row.id, parseStamp(row.stamp));
  return Object.fromEntries(Object.entries(vector).filter(([device]) => devices.has(device) && !elsewhere.has(device)));
}
