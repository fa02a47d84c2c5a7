import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';
import { recordCounts } from './record-counts.ts';

/** `b24 check F`: `{fileId, format, revision, records: {table: n}}` of a file that is whole and right; else exit 1. */
export const check: Command = async (args, io) => {
  const { file, options } = takeFile(args);
  if (file === null || options.length > 0) {
    io.stderr(`${MESSAGES[io.language].b24.usage.check}\n`);
    return EXIT.usage;
  }
  const read = await openCentralFile(file, io);
  if (!read) return EXIT.refused;
  const { fileId, format, revision } = read.value.header;
  io.stdout(`${JSON.stringify({ fileId, format, revision, records: recordCounts(read.value) }, null, 2)}\n`);
  return EXIT.ok;
};
