import type { TypesetDocument } from './typeset-document.ts';

/** What crosses to the worker and back; answers carry the number of their question. */
export type TypesetRequest = { readonly id: number; readonly model: string };
export type TypesetAnswer = { readonly id: number; readonly result: TypesetDocument };
