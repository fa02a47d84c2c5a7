/**
 * Every figure says what it rests on. `value` is null when there is no basis: missing data or a division by zero
 * never turns into 0. Reasons are codes; the texts belong to the screen and the documents.
 */
export type Metric<Value, Basis> = { readonly value: Value | null; readonly basis: Basis };

/** One record left out of a figure, and why. */
export type Excluded<Reason extends string> = { readonly id: string; readonly reason: Reason };
