import { type RecordOf, recordKey } from '#domain/model/tables.ts';
import type { Change, RowChange } from '#domain/sync/change.ts';

/** Records of a table that a change stamped in the same fields: its own stamp, which stands in the change once. */
export type StampedGroup = {
  readonly table: string;
  readonly fields: readonly string[];
  readonly ids: readonly string[];
};

type Stamped = Pick<Change, 'lamport' | 'device' | 'rows'>;

/**
 * The rows of a change with its own stamps gathered: a grid of answers is filled in one act, and written out each of its records has
 * four times as many characters of stamps as of its own.
 */
export function gatheredStamps({ lamport, device, rows }: Stamped): {
  readonly rows: readonly RowChange[];
  readonly stamped?: readonly StampedGroup[];
} {
  const own: RecordOf<'stamps'>[] = [];
  const others: RowChange[] = [];
  for (const row of rows) {
    const stamp = row.table === 'stamps' ? row.after : null;
    if (stamp && stamp.lamport === lamport && stamp.device === device && !stamp.extra) own.push(stamp);
    else others.push(row);
  }
  if (own.length === 0) return { rows };
  const records = Map.groupBy(own, ({ table, id }) => `${table}\u001f${id}`);
  const groups = Map.groupBy(records.values(), ([first, ...more]) =>
    [first?.table, ...[first, ...more].map((stamp) => stamp?.field)].join('\u001f'),
  );
  const stamped = [...groups.values()].flatMap((members): StampedGroup[] => {
    const [first] = members;
    const ids = members.flatMap(([stamp]) => (stamp ? [stamp.id] : []));
    return first?.[0] ? [{ table: first[0].table, fields: first.map(({ field }) => field), ids }] : [];
  });
  return { rows: others, stamped };
}

/** The rows that were gathered. */
export function stampRows(
  { table, fields, ids }: StampedGroup,
  { lamport, device }: Omit<Stamped, 'rows'>,
): RowChange[] {
  return ids.flatMap((id) =>
    fields.map((field): RowChange => {
      const after = { table, id, field, lamport, device };
      return { table: 'stamps', key: recordKey('stamps', after), after };
    }),
  );
}
