export { NumberOrigin } from './number-origin.tsx';
export { reductionOrigin } from './origin-of-reduction.ts';
export { savingsOrigin } from './origin-of-savings.ts';
export { nameIn, placeOf, type Say } from './say.ts';
export { useSay } from './use-say.ts';
