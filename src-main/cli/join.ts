import { parseArgs } from 'node:util';
import { join } from '#domain/sync/join.ts';
import { openConflicts } from '#domain/sync/open-conflicts.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { errorCode, writeDurably } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { type Command, EXIT } from './command.ts';
import { isFree } from './is-free.ts';
import { openCentralFile } from './open-central-file.ts';
import { recordCounts } from './record-counts.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * `b24 join A B … --out F`: joins central files, contributions and conflict copies of one central file into a new one, which
 * writes over nothing but sample data. `{fileId, revision, conflicts, records}`, where `conflicts` are those a person must decide.
 */
export const joinFiles: Command = async (args, io) => {
  const texts = MESSAGES[io.language].b24;
  const options = joinOptions(args);
  if (!options) {
    io.stderr(`${texts.usage.join}\n`);
    return EXIT.usage;
  }
  const { first, others, out } = options;
  const read = await openCentralFile(first, io);
  if (!read) return EXIT.refused;
  let joined = read.value;
  for (const path of others) {
    const other = await openCentralFile(path, io);
    if (!other) return EXIT.refused;
    const outcome = join(joined, other.value);
    tellProblems(outcome.kind === 'ok' ? outcome.warnings : outcome.problems, io);
    if (outcome.kind === 'refused') return EXIT.refused;
    joined = outcome.value;
  }
  try {
    if (!(await isFree(out))) {
      io.stderr(`${texts.notOverwritten(out)}\n`);
      return EXIT.refused;
    }
    await writeDurably(out, await writeCentralFile(joined));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${texts.notWritten(out, errorCode(error))}\n`);
    return EXIT.refused;
  }
  const { fileId, revision } = joined.header;
  const told = { fileId, revision, conflicts: openConflicts(joined).length, records: recordCounts(joined) };
  io.stdout(`${JSON.stringify(told, null, 2)}\n`);
  return EXIT.ok;
};

function joinOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const [first, ...others] = positionals;
    return first === undefined || others.length === 0 || !values.out ? null : { first, others, out: values.out };
  } catch {
    // parseArgs throws on an argument it does not know: the user's mistake, not a defect.
    return null;
  }
}
