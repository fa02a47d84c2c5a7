/**
 * What a call over the contract can come back with. Failures the renderer should tell the user about in its
 * own words (a file that is absent, busy …) are part of each call's result; these are the failures of the call itself.
 */
export type CallFailure =
  /** No such channel: the two sides are of different versions. */
  | 'unknown_channel'
  /** Refused before anything was touched: an argument of the wrong type or size. */
  | 'bad_arguments'
  /** A handle this run of the program did not issue. */
  | 'unknown_handle'
  /** The caller is not this program's own page, or its session is over: start the program again. */
  | 'not_allowed'
  /** The host did not answer: it was closed, or the connection broke. */
  | 'unreachable'
  /** A defect on the host; the details are in its log, never in the answer. */
  | 'defect';

export type CallResult = { readonly kind: 'result'; readonly value: unknown } | CallError;

export type CallError = { readonly kind: 'error'; readonly failure: CallFailure };

const FAILURES: readonly string[] = [
  'unknown_channel',
  'bad_arguments',
  'unknown_handle',
  'not_allowed',
  'unreachable',
  'defect',
] satisfies readonly CallFailure[];

export function callError(failure: CallFailure): CallError {
  return { kind: 'error', failure };
}

/** True for a value that has crossed a process boundary and is what a host answers with. */
export function isCallResult(value: unknown): value is CallResult {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'result') return true;
  return value.kind === 'error' && 'failure' in value && FAILURES.includes(String(value.failure));
}

/** Thrown by a `HostApi` in the renderer, and inside the host by a service that turns a call down. */
export class HostCallError extends Error {
  override readonly name = 'HostCallError';
  readonly failure: CallFailure;

  constructor(failure: CallFailure, channel: string) {
    super(`${channel}: ${failure}`);
    this.failure = failure;
  }
}
