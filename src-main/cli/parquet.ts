import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ParquetFile, parquetFiles, WRITTEN_BY } from '#formats/parquet/parquet-files.ts';
import { errorCode, writeDurably } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { type Command, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';

/**
 * `b24 parquet F --out FOLDER`: the central file's tables as Parquet, one file each. The folder is made where it is missing;
 * what an earlier run wrote there is replaced, anything else is left alone. `{fileId, revision, files: {table: …}}`.
 */
export const parquet: Command = async (args, io) => {
  const texts = MESSAGES[io.language].b24;
  const options = parquetOptions(args);
  if (!options) {
    io.stderr(`${texts.usage.parquet}\n`);
    return EXIT.usage;
  }
  const read = await openCentralFile(options.file, io);
  if (!read) return EXIT.refused;
  const written: [string, object][] = [];
  try {
    await mkdir(options.out, { recursive: true });
    // All are made before the first is written, so that a folder never holds tables of two editions.
    const files = [...parquetFiles(read.value)];
    const foreign = await firstForeign(options.out, files);
    if (foreign !== null) {
      io.stderr(`${texts.notOurs(foreign)}\n`);
      return EXIT.refused;
    }
    for (const { table, name, rows, bytes } of files) {
      await writeDurably(join(options.out, name), bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      written.push([table, { file: name, rows, bytes: bytes.length, sha256 }]);
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${texts.notWritten(options.out, errorCode(error))}\n`);
    return EXIT.refused;
  }
  const { fileId, revision } = read.value.header;
  io.stdout(`${JSON.stringify({ fileId, revision, files: Object.fromEntries(written) }, null, 2)}\n`);
  return EXIT.ok;
};

/** Path of the first file that stands in the way and is not from here; null when there is none. */
async function firstForeign(folder: string, files: readonly ParquetFile[]): Promise<string | null> {
  for (const { name } of files) {
    const path = join(folder, name);
    try {
      if (!(await readFile(path)).includes(WRITTEN_BY)) return path;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  return null;
}

function parquetOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 || !values.out ? null : { file, out: values.out };
  } catch {
    // parseArgs throws on an argument it does not know: the user's mistake, not a defect.
    return null;
  }
}
