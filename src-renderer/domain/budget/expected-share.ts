import { CASE_CLAIM } from '../documents/attachment-options.ts';
import { type Ore, ore } from '../model/brands.ts';

/**
 * What the case that the counties voted on in 2024 told them to expect: the yearly share of a county, and the running cost that
 * was recommended. Drawn beside computed shares with its source, never part of a figure.
 */
export const EXPECTED_SHARE: {
  readonly fromOre: Ore;
  readonly toOre: Ore;
  readonly totalOre: Ore;
  readonly caseNumber: string;
  readonly issuer: string;
} = {
  fromOre: ore(15_000_000),
  toOre: ore(35_000_000),
  totalOre: ore(350_000_000),
  caseNumber: CASE_CLAIM.caseNumber,
  issuer: CASE_CLAIM.issuer,
};
