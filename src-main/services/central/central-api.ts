import { HostCallError } from '#contract/call-result.ts';
import type { Channel, HostApi } from '#contract/host-api.ts';

export type CentralPublishingApi = Pick<
  HostApi,
  | 'central:connectNew'
  | 'central:look'
  | 'central:beside'
  | 'central:history'
  | 'central:readBeside'
  | 'central:publish'
>;

/** The central file shared with others: what lies beside it, who is publishing, and publishing. */
export function createCentralApi(): CentralPublishingApi {
  const unbuilt = (channel: Channel) => async () => {
    throw new HostCallError('defect', channel);
  };
  return {
    'central:connectNew': unbuilt('central:connectNew'),
    'central:look': unbuilt('central:look'),
    'central:beside': unbuilt('central:beside'),
    'central:history': unbuilt('central:history'),
    'central:readBeside': unbuilt('central:readBeside'),
    'central:publish': unbuilt('central:publish'),
  };
}
