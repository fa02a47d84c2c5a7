import {
  finite,
  flag,
  integer,
  list,
  matching,
  nullable,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  variants,
} from '../documents/shape.ts';
import type { BudgetScenario } from './budget-scenario.ts';
import { SPLIT_KEYS } from './cost-split.ts';

const name = text(200);
const code = matching(/^\d{3,6}$/);
const change = within(-1, 100);
const part = within(0, 1);
const year = within(1900, 2200);

const split = object({
  totalOre: integer,
  key: oneOf(...SPLIT_KEYS),
  equalFraction: part,
  weights: numbers(within(0, Number.MAX_SAFE_INTEGER)),
  year,
});

const source = variants({
  participations: { year, count: integer },
  agreement: { agreementId: name },
  split: { split },
  joining: { organisationId: name, basis: oneOf('offer', 'perInhabitant'), priceOre: integer, countyShare: part },
});

const line = object({
  id: name,
  label: name,
  functionCode: code,
  typeCode: code,
  basePriceOre: integer,
  priceYear: year,
  vatRate: nullable(part),
  vatCompensable: flag,
  inFrame: flag,
  start: optional(matching(/^\d{4}-(0[1-9]|1[0-2])$/)),
  serviceId: optional(name),
  source: optional(source),
  priceChange: optional(finite),
});

const scenario = object({
  id: name,
  name,
  firstYear: year,
  index: name,
  assumedChange: change,
  assumedChanges: numbers(change),
  lines: list(line, 1000),
  county: optional(name),
});

export type ScenarioRead =
  | { readonly kind: 'scenario'; readonly scenario: BudgetScenario }
  /** `at` is the place of the first thing that is wrong, empty for what is no scenario at all. */
  | { readonly kind: 'wrong'; readonly at: string };

/** A scenario that comes from a file: every field looked at, two lines never with one id. */
export function readScenario(value: unknown): ScenarioRead {
  const at = scenario.wrongAt(value, '');
  if (at !== null) return { kind: 'wrong', at: at.replace(/^\./, '') };
  const read = value as BudgetScenario;
  const ids = read.lines.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  return twice >= 0 ? { kind: 'wrong', at: `lines[${twice}].id` } : { kind: 'scenario', scenario: read };
}

function within(least: number, most: number): Shape<number> {
  return {
    wrongAt: (value, path) => (typeof value === 'number' && value >= least && value <= most ? null : path),
  };
}

/** Any names, each with such a number. */
function numbers(shape: Shape<number>): Shape<Readonly<Record<string, number>>> {
  return {
    wrongAt(value, path) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
      for (const [key, each] of Object.entries(value)) {
        const wrong = shape.wrongAt(each, `${path}.${key}`);
        if (wrong !== null) return wrong;
      }
      return null;
    },
  };
}
