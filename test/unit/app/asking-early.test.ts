import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askingEarly } from '#app/asking-early.ts';
import type { HostApi } from '#contract/host-api.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** A host that answers with how often it has been asked. */
function counting() {
  let asked = 0;
  const probe = vi.fn(async () => ({ kind: 'whole', last: ++asked }));
  return { host: { 'journal:probe': probe } as unknown as HostApi, probe };
}

test('the question is asked at once, and whoever asks first gets that answer', async () => {
  const { host, probe } = counting();
  const early = askingEarly(host, ['journal:probe']);
  expect(probe).toHaveBeenCalledTimes(1);
  expect(await early['journal:probe']()).toEqual({ kind: 'whole', last: 1 });
  expect(await early['journal:probe']()).toEqual({ kind: 'whole', last: 2 });
});

test('an answer that nobody asked for in time is not given later', async () => {
  const { host } = counting();
  const early = askingEarly(host, ['journal:probe']);
  vi.advanceTimersByTime(60_000);
  expect(await early['journal:probe']()).toEqual({ kind: 'whole', last: 2 });
});

test('a call that failed fails for whoever asks', async () => {
  const host = { 'journal:probe': async () => Promise.reject(new Error('gone')) } as unknown as HostApi;
  await expect(askingEarly(host, ['journal:probe'])['journal:probe']()).rejects.toThrow('gone');
});
