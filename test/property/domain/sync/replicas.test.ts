import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRuns } from '../../../support/seeded-runs.ts';
import { oftenActs } from '../../../support/sync-acts.ts';
import { ACTORS } from '../../../support/sync-base.ts';
import { contentHashOf, contentOf } from '../../../support/sync-content.ts';
import { checkKnown, type Model, newModel, step } from '../../../support/sync-model.ts';
import { ACT_KINDS, type Act, newWorld, type World } from '../../../support/sync-world.ts';

/** Acts that need the shared folder. */
const NEEDS_FOLDER: ReadonlySet<string> = new Set(
  ACT_KINDS.filter((kind) => kind.startsWith('publish') || kind.startsWith('read') || kind === 'contribute'),
);

/** One act of one device, where it can be done at all. */
class Do implements fc.Command<Model, World> {
  readonly act: Act;
  constructor(act: Act) {
    this.act = act;
  }
  check({ replicas }: Readonly<Model>): boolean {
    const mine = replicas[this.act.who % replicas.length];
    if (!mine) return false;
    if (NEEDS_FOLDER.has(this.act.kind)) return mine.online;
    return this.act.kind !== 'colour' || mine.knowsColour;
  }
  run(model: Model, world: World): void {
    step(model, world, this.act);
  }
  toString(): string {
    return `${this.act.kind} by ${this.act.who} (${this.act.what}, ${this.act.value})`;
  }
}

/** The share goes away and comes back; the program is upgraded to one that knows a further column. */
class Turn implements fc.Command<Model, World> {
  readonly who: number;
  readonly what: 'online' | 'knowsColour';
  constructor(who: number, what: 'online' | 'knowsColour') {
    this.who = who;
    this.what = what;
  }
  check(): boolean {
    return true;
  }
  run({ replicas }: Model): void {
    const mine = replicas[this.who % replicas.length];
    if (mine) mine[this.what] = this.what === 'knowsColour' || !mine.online;
  }
  toString(): string {
    return `${this.what} of ${this.who} turned`;
  }
}

/** Somebody puts an old file in the place of the shared one. */
class PutBack implements fc.Command<Model, World> {
  readonly what: number;
  constructor(what: number) {
    this.what = what;
  }
  check(): boolean {
    return true;
  }
  run(model: Model, world: World): void {
    const place = this.what % world.history.length;
    world.shared = world.history[place] ?? world.shared;
    model.shared = model.history[place] ?? model.shared;
  }
  toString(): string {
    return `file ${this.what} put back`;
  }
}

/** Everyone comes back, reads what there is and publishes, and reads once more. */
function quieten(model: Model, world: World): void {
  const all = world.replicas.map((_, who) => who);
  for (const kind of ['readContributions', 'readCopies', 'publish'] as const) {
    for (const who of all) step(model, world, { kind, who, what: 0, value: 0 });
  }
  for (const who of all) step(model, world, { kind: 'publish', who, what: 0, value: 0 });
  for (const who of all) step(model, world, { kind: 'read', who, what: 0, value: 0 });
}

const commands = (devices: number) => [
  oftenActs(devices).map((act) => new Do(act)),
  oftenActs(devices).map((act) => new Do(act)),
  oftenActs(devices).map((act) => new Do(act)),
  fc
    .tuple(fc.nat(devices - 1), fc.constantFrom('online' as const, 'knowsColour' as const))
    .map(([who, what]) => new Turn(who, what)),
  fc.nat(20).map((what) => new PutBack(what)),
];

/** What every step keeps (`step`): nothing known is lost, nothing is confirmed that is not there, nobody writes for another. */
function keepsItsWord(devices: number, acts: number, runs: number): void {
  fc.assert(
    fc.property(fc.commands(commands(devices), { maxCommands: acts, size: 'max' }), (history) => {
      const [model, real] = [newModel(devices), newWorld(devices)];
      fc.modelRun(() => ({ model, real }), history);
      quieten(model, real);
      const content = contentOf(real.shared);
      for (const { state } of real.replicas) expect(contentOf(state)).toEqual(content);
      expect(model.replicas.flatMap(({ outbox }) => outbox)).toEqual([]);
      checkKnown(real.shared, new Set(model.replicas.flatMap(({ known }) => Array.from(known))));
    }),
    seededRuns(runs),
  );
}

test('three devices that meet all the time lose nothing, and are equal once it is quiet', () => {
  keepsItsWord(3, 50, 250);
});

test('seventeen devices of three organisations lose nothing, and are equal once it is quiet', () => {
  keepsItsWord(ACTORS.length, 150, 25);
});

test('what seventeen devices have made in the end is a file that every reader takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(oftenActs(ACTORS.length), { minLength: 100, maxLength: 200 }), async (history) => {
      const [model, real] = [newModel(ACTORS.length), newWorld(ACTORS.length)];
      for (const act of history) step(model, real, act);
      quieten(model, real);
      const hashes = await Promise.all(
        [real.shared, ...real.replicas.slice(0, 3).map(({ state }) => state)].map(contentHashOf),
      );
      expect(new Set(hashes).size).toBe(1);
    }),
    seededRuns(4),
  );
});

test('a contribution that ends another’s proposal does not claim to know the other’s records', () => {
  const [model, real] = [newModel(ACTORS.length), newWorld(ACTORS.length)];
  const acts: readonly Act[] = [
    { kind: 'population', who: 6, what: 1, value: 0 },
    { kind: 'publishCopy', who: 6, what: 1, value: 0 },
    { kind: 'readCopies', who: 15, what: 1, value: 0 },
    { kind: 'decline', who: 15, what: 1, value: 0 },
    // Two of the proposer's office write the same note without knowing of each other; the third office has seen one of them.
    { kind: 'note', who: 0, what: 1, value: 2 },
    { kind: 'publish', who: 0, what: 1, value: 0 },
    { kind: 'read', who: 15, what: 3, value: 2 },
    { kind: 'note', who: 14, what: 1, value: 7 },
    { kind: 'contribute', who: 15, what: 0, value: 7 },
  ];
  for (const act of acts) step(model, real, act);
  quieten(model, real);
  const notes = real.shared.tables.conflicts.filter(({ field }) => field === 'note');
  expect(notes.map(({ value_a, value_b }) => [value_a, value_b])).toEqual([['note 7', 'note 2']]);
});
