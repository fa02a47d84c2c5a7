import { type CallResult, callError, HostCallError } from './call-result.ts';
import { CHANNELS, isChannel } from './channels.ts';
import type { HostApi } from './host-api.ts';

/**
 * Carries out one call that came over a bridge: checks the channel and its arguments, calls, and gives the
 * result or a typed failure. Never rejects. A defect goes to `onDefect` whole and to the caller without details,
 * since messages of defects name paths.
 */
export async function callHost(
  api: HostApi,
  channel: unknown,
  args: unknown,
  onDefect: (error: unknown) => void,
): Promise<CallResult> {
  if (!isChannel(channel)) return callError('unknown_channel');
  if (!Array.isArray(args) || !CHANNELS[channel].accepts(args)) return callError('bad_arguments');
  try {
    const call = api[channel] as (...checked: readonly unknown[]) => Promise<unknown>;
    return { kind: 'result', value: await call(...args) };
  } catch (error) {
    if (error instanceof HostCallError) return callError(error.failure);
    onDefect(error);
    return callError('defect');
  }
}
