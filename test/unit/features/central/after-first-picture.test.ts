import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFirstPicture } from '#features/central/after-first-picture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('it starts a little later, and is ended by whoever lets go', () => {
  const end = vi.fn();
  const start = vi.fn(() => end);
  const letGo = afterFirstPicture(start);
  expect(start).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(start).toHaveBeenCalledOnce();
  letGo();
  expect(end).toHaveBeenCalledOnce();
});

test('what was let go before never starts', () => {
  const start = vi.fn(() => () => {});
  afterFirstPicture(start)();
  vi.runAllTimers();
  expect(start).not.toHaveBeenCalled();
});
