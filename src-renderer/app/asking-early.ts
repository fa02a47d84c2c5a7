import type { Channel, HostApi } from '#contract/host-api.ts';

/** An answer that nobody has asked for by then is no longer one to the question. */
const GOOD_FOR_MS = 5_000;

/**
 * Asks these questions of the host side by side at once, each without arguments. Whoever asks one of them first, and soon, gets that
 * answer; every other call is made anew.
 */
export function askingEarly(host: HostApi, channels: readonly Channel[]): HostApi {
  const call = (channel: Channel) => host[channel] as (...args: readonly unknown[]) => Promise<unknown>;
  const asked = performance.now();
  const early = channels.map((channel) => {
    const answer = call(channel)();
    // A failed call is told to whoever asks, not to the page as something that nobody took.
    answer.catch(() => undefined);
    let taken = false;
    const ask = (...args: readonly unknown[]) => {
      if (taken || performance.now() - asked > GOOD_FOR_MS) return call(channel)(...args);
      taken = true;
      return answer;
    };
    return [channel, ask];
  });
  return { ...host, ...Object.fromEntries(early) };
}
