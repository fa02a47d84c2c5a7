export { NumberOrigin } from './number-origin.tsx';
export { participationsPriceOrigin, termsPriceOrigin } from './origin-of-price.ts';
export { pairOrigin, reductionOrigin } from './origin-of-reduction.ts';
export { type SavingsPart, savingsOrigin, savingsPartOrigin } from './origin-of-savings.ts';
export {
  costPerInhabitantOrigin,
  costPerUseOrigin,
  coverageGapOrigin,
  coverageOrigin,
  monthOrigin,
  usesPerThousandOrigin,
} from './origin-of-service.ts';
export { shareOrigin } from './origin-of-share.ts';
export { sumOrigin } from './origin-of-sum.ts';
export { RegisteredShare } from './registered-share.tsx';
export { nameIn, type Say, type Traced } from './say.ts';
export { type Origin, useOrigin } from './use-origin.tsx';
export { useSay } from './use-say.ts';
