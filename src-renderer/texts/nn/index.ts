import { common } from './common.ts';

export const nn = { common };
