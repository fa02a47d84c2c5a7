import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callHost } from '#contract/call-host.ts';
import { CHANNEL_NAMES, CHANNELS } from '#contract/channels.ts';
import { decodeMessage, encodeMessage } from '#contract/codec.ts';
import type { HostApi } from '#contract/host-api.ts';
import { damagedMessage, messageText } from '../../support/damaged-message.ts';
import { seededRuns } from '../../support/seeded-runs.ts';

const MESSAGES = 10_000;

test(`property: of ${MESSAGES} messages on each channel, none that is not a call of that channel reaches a service`, async () => {
  let reached = 0;
  const services: unknown = Object.fromEntries(
    CHANNEL_NAMES.map((channel) => [
      channel,
      async () => {
        reached++;
      },
    ]),
  );
  const defects: unknown[] = [];
  const argumentLists = fc.array(fc.oneof(fc.jsonValue(), fc.uint8Array({ maxLength: 32 })), { maxLength: 3 });
  const calls = argumentLists.map((args) => encodeMessage(args, messageText));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damagedMessage(), calls), async (bytes) => {
      const decoded = decodeMessage(bytes, messageText);
      if (decoded.kind !== 'decoded') return;
      for (const channel of CHANNEL_NAMES) {
        const before = reached;
        const answer = await callHost(services as HostApi, channel, decoded.value, (error) => defects.push(error));
        const isCall = Array.isArray(decoded.value) && CHANNELS[channel].accepts(decoded.value);
        const isRefused = answer.kind === 'error' && answer.failure === 'bad_arguments';
        if (isRefused === isCall || reached - before !== (isCall ? 1 : 0)) throw new Error(channel);
      }
    }),
    seededRuns(MESSAGES),
  );
  expect(defects).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
