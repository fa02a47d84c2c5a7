import { expect } from 'vitest';
import type { CentralFile } from '#domain/model/central-data.ts';
import type { Actor } from '#domain/sync/actor.ts';
import type { Change } from '#domain/sync/change.ts';
import { confirmed } from '#domain/sync/file-age.ts';
import { mayEdit } from '#domain/sync/owner-of.ts';
import { compareStamps, parseStamp } from '#domain/sync/stamp.ts';
import { tally } from './soak-figures.ts';
import { ACTORS, baseFile } from './sync-base.ts';
import {
  greatestStamp,
  type Known,
  mustBeThere,
  type Part,
  partsOf,
  presentKeys,
  survivors,
  versions,
} from './sync-oracle.ts';
import { type Act, perform, type World } from './sync-world.ts';

type Pending = { readonly lamport: number; readonly parts: readonly Part[] };

/** Who must know what: the same world as sets of edits. */
export type Model = {
  readonly replicas: { known: Known; base: Known; online: boolean; knowsColour: boolean; outbox: Pending[] }[];
  shared: Known;
  readonly contributions: Map<string, Known>;
  copies: Known[];
  readonly history: Known[];
};

export function newModel(devices: number): Model {
  return {
    replicas: Array.from({ length: devices }, () => ({
      known: new Set(),
      base: new Set(),
      online: true,
      knowsColour: false,
      outbox: [],
    })),
    shared: new Set(),
    contributions: new Map(),
    copies: [],
    history: [new Set()],
  };
}

/** Performs an act in the world and in the model, and checks the replica against what it must know. */
export function step(model: Model, world: World, act: Act): void {
  const place = act.who % world.replicas.length;
  const [real, mine] = [world.replicas[place], model.replicas[place]];
  if (!real || !mine) return;
  tally('commands');
  const before = real.state;
  const done = perform(world, act);
  if (done) {
    const parts = partsOf(before, real.state, done.change, mine.known);
    checkOwners(before, real.actor, done.change, parts);
    mine.known = new Set([...mine.known, ...parts]);
    mine.outbox.push({ lamport: done.change.lamport, parts });
  } else moveKnowledge(model, real.actor, place, act);
  if (['read', 'publish'].includes(act.kind)) confirm(model, world.shared, real.actor, place);
  checkKnown(real.state, mine.known);
}

function moveKnowledge(model: Model, actor: Actor, place: number, { kind, what }: Act): void {
  const mine = model.replicas[place];
  if (!mine) return;
  const learn = (...others: readonly Known[]) => {
    mine.known = new Set([mine.known, ...others].flatMap((known) => Array.from(known)));
  };
  const share = () => {
    model.shared = mine.known;
    model.history.push(mine.known);
  };
  switch (kind) {
    case 'contribute':
      model.contributions.set(actor.device, carried(mine.known, actor));
      break;
    case 'keepBase':
      mine.base = model.shared;
      break;
    case 'publish':
      learn(model.shared);
      share();
      break;
    case 'publishOver':
      learn(mine.base);
      share();
      break;
    case 'publishCopy':
      learn(mine.base);
      model.copies.push(mine.known);
      break;
    case 'read':
      learn(model.shared);
      break;
    case 'readCopies':
      learn(...model.copies);
      break;
    case 'readContributions':
      learn(...model.contributions.values());
      break;
    case 'readOld':
      learn(model.history[what % model.history.length] ?? new Set());
      break;
    default:
      break;
  }
}

const ORGANISATIONS = baseFile().tables;

/** What a contribution carries: its organisation's records, and what it has ended of others. */
function carried(known: Known, { organisationId }: Actor): Known {
  const own = new Set(ACTORS.filter((each) => each.organisationId === organisationId).map(({ device }) => device));
  const ends = new Map<string, Part>();
  for (const part of known) {
    const key = `${part.table} ${part.id}`;
    const other = ends.get(key);
    if (part.deletes && (!other || compareStamps(parseStamp(part.stamp), parseStamp(other.stamp)) > 0))
      ends.set(key, part);
  }
  const isCarried = (part: Part) =>
    mayEdit(ORGANISATIONS, organisationId, part.owner as never) ||
    own.has(ends.get(`${part.table} ${part.id}`)?.device ?? '');
  return new Set(Array.from(known).filter(isCarried));
}

/** A change leaves the outbox only when the file read says so; then it must truly be in it. */
function confirm(model: Model, file: CentralFile, { device }: Actor, place: number): void {
  const mine = model.replicas[place];
  if (!mine) return;
  mine.outbox = mine.outbox.filter(({ lamport, parts }) => {
    if (!confirmed(file.header.vector, device, lamport)) return true;
    for (const part of parts) expect(model.shared.has(part), `confirmed, but not there: ${part.stamp}`).toBe(true);
    return false;
  });
}

/** Nobody's record is changed by another: whoever may not act as owner has only proposed. */
function checkOwners(before: CentralFile, { organisationId }: Actor, change: Change, parts: readonly Part[]): void {
  for (const { table, owner, deletes } of parts) {
    if (table === 'proposals' && deletes) continue;
    expect(mayEdit(before.tables, organisationId, owner as never), `${table} of ${owner} by ${change.device}`).toBe(
      true,
    );
  }
}

/** Everything that is known and that nothing known stands over is shown or waits in a conflict, and nothing else. */
export function checkKnown(file: CentralFile, known: Known): void {
  const present = presentKeys(file);
  const places = new Map(Array.from(known, (part) => [`${part.table} ${part.id}`, part]));
  for (const [key, { table, id }] of places) {
    expect(present.has(key), `${key} is there`).toBe(mustBeThere(known, table, id));
    if (!present.has(key)) continue;
    const expected = survivors(known, table, id);
    const found = versions(file, table, id);
    for (const [field, texts] of expected) {
      expect(found.get(field) ?? new Map(), `${key} ${field}`).toEqual(texts);
      const shown = file.tables.stamps.find((row) => row.table === table && row.id === id && row.field === field);
      if (shown) expect(`${shown.lamport}@${shown.device}`).toBe(greatestStamp(texts.keys()));
    }
  }
}
