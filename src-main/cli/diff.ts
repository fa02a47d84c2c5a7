import { changesBetween } from '#domain/sync/changes-between.ts';
import { MESSAGES } from '#texts/messages.ts';
import { type Command, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';

/** `b24 diff A B`: what B has beside A, as `changesBetween` says it, with every record that differs. */
export const diff: Command = async (args, io) => {
  const [before, after, ...rest] = args;
  if (before === undefined || after === undefined || rest.length > 0 || args.some((each) => each.startsWith('-'))) {
    io.stderr(`${MESSAGES[io.language].b24.usage.diff}\n`);
    return EXIT.usage;
  }
  const [a, b] = [await openCentralFile(before, io), await openCentralFile(after, io)];
  if (!a || !b) return EXIT.refused;
  io.stdout(`${JSON.stringify(changesBetween(a.value, b.value, Number.POSITIVE_INFINITY), null, 2)}\n`);
  return EXIT.ok;
};
