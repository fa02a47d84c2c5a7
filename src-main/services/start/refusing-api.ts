import { HostCallError } from '#contract/call-result.ts';
import { CHANNEL_NAMES } from '#contract/channels.ts';
import type { AppInfo, HostApi } from '#contract/host-api.ts';

/** The host of a data folder that a newer program has written: it says so, and does nothing else. */
export function refusingApi(info: AppInfo, languageChanged: (language: AppInfo['language']) => void): HostApi {
  const refusals = CHANNEL_NAMES.map((channel) => [
    channel,
    async () => {
      throw new HostCallError('not_allowed', channel);
    },
  ]);
  return {
    ...Object.fromEntries(refusals),
    'app:info': async () => info,
    'app:setLanguage': async (language) => languageChanged(language),
  } as HostApi;
}
