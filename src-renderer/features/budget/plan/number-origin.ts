import type { WhatIfEffect } from '#domain/budget/what-if-effect.ts';
import type { Traced } from '#features/provenance/index.ts';
import { cellOrigin, type PlanSay } from './cell-origin.ts';
import { growthOrigin } from './growth-origin.ts';
import type { AskedNumber } from './plan-grid.tsx';
import { basePriceOrigin } from './price-origin.ts';
import { sumOrigin } from './sum-origin.ts';

/** Where any number of the plan comes from; null where it is not there any more. */
export function numberOrigin(say: PlanSay, asked: AskedNumber, effect: WhatIfEffect | null): Traced | null {
  switch (asked.kind) {
    case 'line':
      return cellOrigin(say, asked.lineId, asked.year);
    case 'sum':
      return sumOrigin(say, asked.sum, asked.year, effect);
    case 'growth':
      return growthOrigin(say, asked.year);
    case 'price':
      return basePriceOrigin(say, asked.lineId);
  }
}
