import { parseArgs } from 'node:util';
import { type CostSplit, costSplit, SPLIT_KEYS, type SplitKey } from '#domain/budget/cost-split.ts';
import { ore } from '#domain/model/brands.ts';
import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';

/**
 * `b24 split F --total 3500000 --year 2024 [--key equal_population] [--fraction 0.5] [--weights '{"NO-42": 2}']`: what each county
 * would pay of a running cost, by the function behind the window's simulator. JSON: the shares in øre by county and what they
 * rest on; refused (exit code 1) when the cost cannot be split so.
 */
export const split: Command = async (args, io) => {
  const texts = MESSAGES[io.language].budgetCommand;
  const { file, options } = takeFile(args);
  const asked = splitRequest(options);
  if (file === null || asked === null) {
    io.stderr(`${texts.splitUsage}\n`);
    return EXIT.usage;
  }
  const read = await openCentralFile(file, io);
  if (!read) return EXIT.refused;
  const { value, basis } = costSplit(read.value.tables, asked);
  if (value === null) io.stderr(`${texts.noSplit(basis.reason ?? '', basis.missing.join(', '))}\n`);
  io.stdout(`${JSON.stringify({ split: asked, shares: value && Object.fromEntries(value), basis }, null, 2)}\n`);
  return value === null ? EXIT.refused : EXIT.ok;
};

/** Null when an argument is missing, unknown or cannot be read. */
export function splitRequest(args: readonly string[]): CostSplit | null {
  const given = optionsOf(args);
  const { total = '', year = '', key = 'equal_population', fraction = '0.5', weights = '{}' } = given ?? {};
  const parts = weightsOf(weights);
  const isRead = /^\d{1,12}$/.test(total) && /^\d{4}$/.test(year) && /^(0|1|0?\.\d+|1\.0+)$/.test(fraction);
  if (!given || !isRead || parts === null || !isKey(key)) return null;
  return {
    totalOre: ore(Number(total) * 100),
    key,
    equalFraction: Number(fraction),
    weights: parts,
    year: Number(year),
  };
}

const option = { type: 'string' } as const;

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { total: option, year: option, key: option, fraction: option, weights: option },
    }).values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}

function isKey(text: string): text is SplitKey {
  return SPLIT_KEYS.some((key) => key === text);
}

function weightsOf(text: string): Record<string, number> | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    const entries = Object.entries(read);
    return entries.every(([, weight]) => typeof weight === 'number' && weight >= 0)
      ? Object.fromEntries(entries)
      : null;
  } catch {
    return null;
  }
}
