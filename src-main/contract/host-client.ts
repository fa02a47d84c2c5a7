import { HostCallError, isCallResult } from './call-result.ts';
import { CHANNEL_NAMES, type HostBridge } from './channels.ts';
import type { Channel, HostApi } from './host-api.ts';

/** Sends one call and gives what came back; whether that is a `CallResult` is checked by `hostApiOver`. */
export type Send = (channel: Channel, args: readonly unknown[]) => Promise<unknown>;

/**
 * The whole contract as seen from the renderer, over any bridge.
 * Each call gives its result or rejects with a `HostCallError` that says how the call itself failed.
 */
export function hostApiOver(send: Send): HostApi {
  const call =
    (channel: Channel) =>
    async (...args: readonly unknown[]) => {
      const answer = await send(channel, args);
      if (!isCallResult(answer)) throw new HostCallError('unreachable', channel);
      if (answer.kind === 'error') throw new HostCallError(answer.failure, channel);
      return answer.value;
    };
  return Object.fromEntries(CHANNEL_NAMES.map((channel) => [channel, call(channel)])) as HostApi;
}

/** A bridge from one sending function: what the preload script exposes. */
export function bridgeOver(send: Send): HostBridge {
  const entry = (channel: Channel) => [
    channel,
    async (...args: readonly unknown[]) => {
      return send(channel, args);
    },
  ];
  return Object.fromEntries(CHANNEL_NAMES.map(entry)) as HostBridge;
}
