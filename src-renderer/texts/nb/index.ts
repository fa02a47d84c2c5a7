import { common } from './common.ts';

export const nb = { common };
