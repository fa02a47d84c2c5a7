import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import { budgetTable } from '#domain/budget/budget-table.ts';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { readScenario } from '#domain/budget/scenario-shape.ts';
import { DEFAULT_INDEX } from '#domain/figures/figures.ts';
import { scopeOf } from '#domain/organisations/scope.ts';
import { MESSAGES } from '#texts/messages.ts';
import { takeFile } from './arguments.ts';
import { type Command, type CommandOutput, EXIT } from './command.ts';
import { openCentralFile } from './open-central-file.ts';
import { tellProblems } from './tell-problems.ts';

/**
 * `b24 budget F --scope NO-42 --year 2025 [--prices 2024] [--index deflator]`: the plan that the county's registered figures give, as
 * the window makes it. With `--scenario FILE.json` in place of scope and year: the plan of an alternative that was downloaded
 * from the window. JSON: the scenario, what it rests on, and the table in øre.
 */
export const budget: Command = async (args, io) => {
  const texts = MESSAGES[io.language].budgetCommand;
  const { file, options } = takeFile(args);
  const request = budgetRequest(options);
  if (file === null || request === null) {
    io.stderr(`${texts.usage}\n`);
    return EXIT.usage;
  }
  const read = await openCentralFile(file, io);
  if (!read) return EXIT.refused;
  const { tables } = read.value;
  if (request.kind === 'scenario') {
    const scenario = await scenarioOf(request.file, io);
    if (!scenario) return EXIT.refused;
    io.stdout(`${JSON.stringify({ scenario, table: budgetTable(tables.price_indexes, scenario) }, null, 2)}\n`);
    return EXIT.ok;
  }
  const scope = scopeOf(tables, request.scope);
  if (scope.kind === 'refused') {
    tellProblems(scope.problems, io);
    return EXIT.refused;
  }
  const { scenario, basis } = proposedScenario(tables, scope.value, request, { id: 'registered', name: '' });
  const table = budgetTable(tables.price_indexes, scenario);
  io.stdout(`${JSON.stringify({ scenario, basis, table }, null, 2)}\n`);
  return EXIT.ok;
};

type BudgetRequest =
  | { readonly kind: 'scenario'; readonly file: string }
  | {
      readonly kind: 'registered';
      readonly scope: string;
      readonly firstYear: number;
      readonly year: number;
      readonly index: string;
    };

/** Null when an argument is missing, unknown or cannot be read. Prices are those of the year before unless said. */
export function budgetRequest(args: readonly string[]): BudgetRequest | null {
  const given = optionsOf(args);
  if (!given) return null;
  const { scenario, scope, year = '', prices, index = DEFAULT_INDEX } = given;
  if (scenario !== undefined) return scope || year || prices ? null : { kind: 'scenario', file: scenario };
  if (!scope || !/^\d{4}$/.test(year) || (prices !== undefined && !/^\d{4}$/.test(prices))) return null;
  return { kind: 'registered', scope, firstYear: Number(year), year: Number(prices ?? Number(year) - 1), index };
}

const option = { type: 'string' } as const;

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { scope: option, year: option, prices: option, index: option, scenario: option },
    }).values;
  } catch {
    // parseArgs throws on an argument it does not know and on one without its value: the user's mistake, not a defect.
    return null;
  }
}

async function scenarioOf(path: string, io: CommandOutput): Promise<BudgetScenario | null> {
  const texts = MESSAGES[io.language];
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    io.stderr(`${texts.b24.unreadable(path)}\n`);
    return null;
  }
  const read = readScenario(parsed(text));
  if (read.kind === 'scenario') return read.scenario;
  io.stderr(`${texts.budgetCommand.noScenario(path, read.at)}\n`);
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
