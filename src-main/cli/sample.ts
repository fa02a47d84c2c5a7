import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { registerFromJson } from '#domain/sample/register.ts';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { errorCode, writeDurably } from '#services/settings/durable-write.ts';
import { MESSAGES } from '#texts/messages.ts';
import { type Command, EXIT } from './command.ts';
import { isFree } from './is-free.ts';
import { recordCounts } from './record-counts.ts';

const REGISTER = new URL('../../resources/register/organisations-2024.json', import.meta.url);

/**
 * `b24 sample --out F [--seed N] [--usage-rows N]`: writes a central file of sample data; the same arguments give the same bytes.
 * Only sample data are written over.
 */
export const sample: Command = async (args, io) => {
  const texts = MESSAGES[io.language].b24;
  const options = sampleOptions(args);
  if (!options) {
    io.stderr(`${texts.usage.sample}\n`);
    return EXIT.usage;
  }
  const { out, ...query } = options;
  try {
    if (!(await isFree(out))) {
      io.stderr(`${texts.notOverwritten(out)}\n`);
      return EXIT.refused;
    }
    const file = generateSample(query, registerFromJson(JSON.parse(await readFile(REGISTER, 'utf8'))));
    await writeDurably(out, await writeCentralFile(file));
    const { fileId, format, revision } = file.header;
    io.stdout(`${JSON.stringify({ fileId, format, revision, records: recordCounts(file) }, null, 2)}\n`);
    return EXIT.ok;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    io.stderr(`${texts.notWritten(out, errorCode(error))}\n`);
    return EXIT.refused;
  }
};

type SampleOptions = { readonly out: string; readonly seed?: number; readonly usageRows?: number };

function sampleOptions(args: readonly string[]): SampleOptions | null {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({ args: [...args], options: { out: option, seed: option, 'usage-rows': option } });
    const { out = '', seed, 'usage-rows': usageRows } = values;
    if (out === '' || [seed, usageRows].some((text) => text !== undefined && !/^\d{1,9}$/.test(text))) return null;
    return {
      out,
      ...(seed !== undefined && { seed: Number(seed) }),
      ...(usageRows !== undefined && { usageRows: Number(usageRows) }),
    };
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}
