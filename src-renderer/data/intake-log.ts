import type { ChangeCounts, NamedChange } from '#domain/sync/changes-between.ts';
import type { Bibliotek24Database } from './database.ts';

/** What was taken in from others at one time. */
export type Intake = ChangeCounts & {
  readonly id?: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The edition that it came with. */
  readonly revision: number;
  /** By whom: the organisation whose PC wrote it; empty where nothing says so. */
  readonly byOffice: Readonly<Record<string, ChangeCounts>>;
};

/** The records that came, changed and went in one intake. */
export type IntakeChanges = { readonly id: number; readonly changes: readonly NamedChange[] };

/** So many can be looked at and taken back. */
const KEPT = 10;

/** Inside a transaction over `intakes` and `intake_changes`: notes an intake that brought something. */
export async function logIntake(
  database: Bibliotek24Database,
  intake: Omit<Intake, 'id'>,
  changes: readonly NamedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const id = await database.intakes.add(intake);
  await database.intake_changes.add({ id, changes });
  const outlived = await database.intakes.orderBy('id').reverse().offset(KEPT).primaryKeys();
  await Promise.all([database.intakes.bulkDelete(outlived), database.intake_changes.bulkDelete(outlived)]);
}

/** Newest first. */
export function readIntakes(database: Bibliotek24Database): Promise<Intake[]> {
  return database.intakes.orderBy('id').reverse().toArray();
}

/** None where it has been let go of. */
export async function intakeChanges(database: Bibliotek24Database, id: number): Promise<readonly NamedChange[]> {
  return (await database.intake_changes.get(id))?.changes ?? [];
}
