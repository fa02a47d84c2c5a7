import { type OrganisationId, ore, organisationId } from '#domain/model/brands.ts';
import type { CentralFile } from '#domain/model/central-data.ts';
import {
  type Participation,
  type RecordOf,
  type RecordTableName,
  recordKey,
  type Tables,
} from '#domain/model/tables.ts';
import { usageFromRows } from '#domain/model/usage-columns.ts';
import type { Actor } from '#domain/sync/actor.ts';
import { applyChange, type Change } from '#domain/sync/change.ts';
import type { ContentTableName } from '#domain/sync/content-tables.ts';
import { contributionOf } from '#domain/sync/contribution.ts';
import { declineProposal, takeProposal } from '#domain/sync/decide-proposal.ts';
import { type Edit, edit } from '#domain/sync/edit.ts';
import { importSource } from '#domain/sync/import-source.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { reopenConflict, resolveConflict } from '#domain/sync/resolve-conflict.ts';
import { withLeftOut } from '#domain/usage/left-out.ts';
import { usageRowOf } from './small-central-file.ts';
import { actor, agreement, baseFile, KRISTIANSAND, operatingCost, usageSource } from './sync-base.ts';
import { joined } from './sync-content.ts';

/** Small numbers that an act takes its choices from, so that a failing history can be made shorter. */
export type Act = { readonly kind: ActKind; readonly who: number; readonly what: number; readonly value: number };

export const EDITS = ['note', 'price', 'answer', 'months', 'population', 'service', 'colour'] as const;
export const ACT_KINDS = [
  ...EDITS,
  'create',
  'cost',
  'register',
  'delete',
  'restore',
  'import',
  'deleteSource',
  'leaveSourceOut',
  'take',
  'decline',
  'resolve',
  'reopen',
  'contribute',
  'keepBase',
  'publish',
  'publishOver',
  'publishCopy',
  'read',
  'readCopies',
  'readContributions',
  'readOld',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export type Replica = {
  readonly actor: Actor;
  state: CentralFile;
  /** The shared file as it was read some time ago, for a publication that loses the race. */
  base: CentralFile;
};

/** Devices with their states, the file they share, and what lies beside it. */
export type World = {
  readonly replicas: readonly Replica[];
  shared: CentralFile;
  readonly contributions: Map<string, CentralFile>;
  /** Files a synchronising service has put beside the shared one (`-PC-navn`). */
  readonly copies: CentralFile[];
  /** Every shared file there has been. */
  readonly history: CentralFile[];
};

export function newWorld(devices: number): World {
  const base = baseFile();
  return {
    replicas: Array.from({ length: devices }, (_, i) => ({ actor: actor(i), state: base, base })),
    shared: base,
    contributions: new Map(),
    copies: [],
    history: [base],
  };
}

/** What an act did to a replica's own data; `null` when it only moved files, or there was nothing to do it to. */
export function perform(world: World, { kind, who, what, value }: Act): { replica: Replica; change: Change } | null {
  const replica = world.replicas[who % world.replicas.length];
  if (!replica) return null;
  if (moveFiles(world, replica, kind, what)) return null;
  const change = changeOf(replica, kind, what, value);
  if (!change) return null;
  replica.state = applyChange(replica.state, change);
  return { replica, change };
}

function moveFiles(world: World, replica: Replica, kind: ActKind, what: number): boolean {
  switch (kind) {
    case 'contribute':
      world.contributions.set(replica.actor.device, contributionOf(replica.state, replica.actor.organisationId));
      return true;
    case 'keepBase':
      replica.base = world.shared;
      return true;
    case 'publish':
      replica.state = joined(replica.state, world.shared);
      share(world, replica.state);
      return true;
    case 'publishOver':
      // What others have published since is not in it: the race is lost.
      replica.state = joined(replica.state, replica.base);
      share(world, replica.state);
      return true;
    case 'publishCopy':
      // The service found another file there, and put this one beside it.
      replica.state = joined(replica.state, replica.base);
      world.copies.push(replica.state);
      return true;
    case 'read':
      replica.state = joined(replica.state, world.shared);
      return true;
    case 'readCopies':
      replica.state = joined(replica.state, ...world.copies);
      return true;
    case 'readContributions':
      replica.state = joined(replica.state, ...world.contributions.values());
      return true;
    case 'readOld':
      replica.state = joined(replica.state, pick(world.history, what) ?? world.shared);
      return true;
    default:
      return false;
  }
}

function share(world: World, file: CentralFile): void {
  world.shared = file;
  world.history.push(file);
}

function changeOf({ state, actor: me }: Replica, kind: ActKind, what: number, value: number): Change | null {
  const { tables } = state;
  const edited = (change: Edit | null): Change | null => {
    const outcome = change ? edit(state, change, me) : null;
    return outcome && outcome.kind !== 'unchanged' ? outcome.change : null;
  };
  const decided = (outcome: ReturnType<typeof takeProposal>) => (outcome.kind === 'ok' ? outcome.value : null);
  const fresh = `${me.device}-${state.header.vector[me.device] ?? 0}`;
  switch (kind) {
    case 'note':
      return edited(changed('agreements', tables, what, { note: `note ${value}` }));
    case 'price':
      return edited(changed('agreements', tables, what, { price_ore: ore(value * 100) }));
    case 'answer': {
      const record = pick(tables.participations, what);
      return edited(record ? asEdit('participations', { ...record, ...answered(record, value) }) : null);
    }
    case 'months': {
      const record = pick(tables.participations, what);
      const { first_month = 1, months = 12 } = record ?? {};
      const span = [{ months: 13 - first_month }, { first_month: 13 - months }, { months: 1 }][value % 3];
      return edited(record ? asEdit('participations', { ...record, ...span }) : null);
    }
    case 'population':
      return edited(changed('population', tables, what, { inhabitants: value }));
    case 'service':
      return edited(changed('services', tables, what, { name: `service ${value}` }));
    case 'colour': {
      const record = pick(tables.agreements, what);
      return edited(
        record ? asEdit('agreements', { ...record, extra: { ...record.extra, colour: `colour ${value}` } }) : null,
      );
    }
    case 'create':
      return edited(asEdit('agreements', agreement(`a-${fresh}`, value % 2 ? KRISTIANSAND : me.organisationId)));
    case 'cost':
      return edited(asEdit('operating_costs', operatingCost(`c-${fresh}`, 2025 + (value % 2))));
    case 'register': {
      const [from, to] = [pick(tables.organisations, what)?.id, pick(tables.organisations, value)?.id];
      return from && to && from !== to
        ? edited(asEdit('organisation_changes', { from_id: from, to_id: to, date: null }))
        : null;
    }
    case 'delete': {
      const table =
        pick(['agreements', 'participations', 'operating_costs', 'population'] as const, value) ?? 'agreements';
      const record = pick(recordsOf(tables, table), what);
      return edited(record ? ({ table, key: recordKey<RecordTableName>(table, record), after: null } as Edit) : null);
    }
    case 'restore': {
      const id = pick(['a-national', 'a-agder', 'a-kristiansand', 'a-vestland'], what) ?? '';
      if (tables.agreements.some((row) => row.id === id)) return null;
      return edited(asEdit('agreements', { ...agreement(id, ownerNamed(id)), note: `back ${value}` }));
    }
    case 'import': {
      const id = `u-${fresh}`;
      const rows = [1, 2].map((month) => usageRowOf({ source_id: id, month: `2024-0${month}`, count: value }));
      const outcome = importSource(state, usageSource(id, me.organisationId), usageFromRows(rows), me);
      return outcome.kind === 'edited' ? outcome.change : null;
    }
    case 'deleteSource': {
      const source = pick(tables.usage_sources, what);
      return edited(source ? { table: 'usage_sources', key: source.id, after: null } : null);
    }
    case 'leaveSourceOut': {
      const source = pick(tables.usage_sources, what);
      return edited(source ? asEdit('usage_sources', withLeftOut(source, value % 2 === 0)) : null);
    }
    case 'take':
      return decided(takeProposal(state, pick(tables.proposals, what)?.id ?? '', me));
    case 'decline':
      return decided(declineProposal(state, pick(tables.proposals, what)?.id ?? '', me));
    case 'resolve': {
      const id = pick(openConflicts(state), what)?.row.id ?? '';
      return decided(resolveConflict(state, id, { keep: value % 2 ? 'shown' : 'other' }, me));
    }
    case 'reopen': {
      const settled = tables.conflicts.filter(({ resolved }) => resolved !== '');
      return decided(reopenConflict(state, pick(settled, what)?.id ?? '', me));
    }
    default:
      return null;
  }
}

/** One field where one is enough for a valid record: the other may be changed elsewhere at the same time. */
function answered({ answer, paid_ore }: Participation, value: number): Partial<Participation> {
  if (value % 4 === 0) return { answer: 'yes', paid_ore: ore(value * 100) };
  if (value % 4 === 1) return { answer: 'no' };
  if (value % 4 === 2) return { paid_ore: answer === 'yes' ? ore(value * 100) : null };
  return { answer: paid_ore === null ? 'open' : 'yes' };
}

function ownerNamed(id: string): OrganisationId {
  const names: Readonly<Record<string, string>> = {
    'a-agder': 'NO-42',
    'a-kristiansand': 'NO-4204',
    'a-vestland': 'NO-46',
  };
  return organisationId(names[id] ?? 'NO');
}

function changed<T extends ContentTableName>(
  table: T,
  tables: Tables,
  what: number,
  fields: Partial<RecordOf<T>>,
): Edit | null {
  const record = pick(recordsOf(tables, table), what);
  return record ? asEdit(table, { ...record, ...fields }) : null;
}

function asEdit<T extends ContentTableName>(table: T, after: RecordOf<T>): Edit {
  return { table, key: recordKey(table, after), after } as unknown as Edit;
}

function recordsOf<T extends ContentTableName>(tables: Tables, table: T): readonly RecordOf<T>[] {
  return tables[table] as RecordOf<T>[];
}

function pick<V>(values: readonly V[], place: number): V | undefined {
  return values[place % values.length];
}
