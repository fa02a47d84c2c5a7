import type { CentralFile } from '../model/central-data.ts';
import { type RecordChange, recordChanges } from './record-changes.ts';
import { type RecordNamer, recordNamer, referenced } from './record-name.ts';

export type ChangeCounts = { readonly added: number; readonly changed: number; readonly removed: number };

/** A difference with what the record is called, without its kind. */
export type NamedChange = RecordChange & { readonly name: string };

export type ChangesBetween = ChangeCounts & {
  readonly byOwner: Readonly<Record<string, ChangeCounts>>;
  readonly byDevice: Readonly<Record<string, ChangeCounts>>;
  /** By whom: the organisation whose PC wrote it; empty where nothing says so. */
  readonly byOffice: Readonly<Record<string, ChangeCounts>>;
  readonly usageRows: { readonly before: number; readonly after: number };
  /** The first of them; the numbers tell of all. */
  readonly details: readonly NamedChange[];
  /** What the records are called whose ids stand as values in the details. */
  readonly names: Readonly<Record<string, string>>;
};

/**
 * What differs between two states: numbers of everything, details up to `mostDetails`.
 * @param isTold whether a table's records are told of
 */
export function changesBetween(
  before: CentralFile,
  after: CentralFile,
  mostDetails = 200,
  isTold: (table: string) => boolean = () => true,
): ChangesBetween {
  const total = counter();
  const [owners, devices, offices] = [new Counters(), new Counters(), new Counters()];
  const details: NamedChange[] = [];
  const nameOf = recordNamer(after.tables, before.tables);
  for (const change of recordChanges(before, after)) {
    const { owner, device, office, table } = change;
    if (!isTold(table)) continue;
    for (const counts of [total, owners.of(owner), devices.of(device), offices.of(office)]) counts[change.kind]++;
    if (details.length < mostDetails) details.push({ ...change, name: nameOf(table, change.key) });
  }
  return {
    ...total,
    byOwner: owners.all(),
    byDevice: devices.all(),
    byOffice: offices.all(),
    usageRows: { before: before.usage.length, after: after.usage.length },
    details,
    names: namesIn(details, nameOf),
  };
}

type Counter = { added: number; changed: number; removed: number };

function counter(): Counter {
  return { added: 0, changed: 0, removed: 0 };
}

class Counters {
  #counters = new Map<string, Counter>();

  of(name: string): Counter {
    const found = this.#counters.get(name) ?? counter();
    this.#counters.set(name, found);
    return found;
  }

  all(): Readonly<Record<string, ChangeCounts>> {
    return Object.fromEntries(this.#counters);
  }
}

/** What the records are called whose ids stand as values in these changes. */
export function namesIn(details: readonly NamedChange[], nameOf: RecordNamer): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const { table, fields } of details) {
    for (const { field, before, after } of fields) {
      const target = referenced(table, field);
      if (target === null) continue;
      for (const id of [before, after]) if (id !== '' && !names.has(id)) names.set(id, nameOf(target, id));
    }
  }
  return Object.fromEntries(names);
}
