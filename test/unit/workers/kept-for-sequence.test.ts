import { expect, test } from 'vitest';
import { KeptForSequence } from '#workers/kept-for-sequence.ts';

let sequence = 1;

/** What it gives, without the sequence. */
function kept() {
  const memory = new KeptForSequence<number>(async () => sequence);
  return { current: async (...args: Parameters<typeof memory.current>) => (await memory.current(...args)).value };
}

test('the same question at the same time is loaded once', async () => {
  let loads = 0;
  const load = async () => ++loads;
  const memory = kept();
  expect(await Promise.all([memory.current('2024', load), memory.current('2024', load)])).toEqual([1, 1]);
});

test('another question, or changed data, is loaded anew', async () => {
  let loads = 0;
  const load = async () => ++loads;
  const memory = kept();
  expect(await memory.current('2024', load)).toBe(1);
  expect(await memory.current('2025', load)).toBe(2);
  sequence++;
  expect(await memory.current('2025', load)).toBe(3);
});

test('data that change while they are loaded are loaded again by the next question', async () => {
  const memory = kept();
  await memory.current('2024', async () => sequence++);
  expect(await memory.current('2024', async () => 77)).toBe(77);
});

test('what failed once is tried anew', async () => {
  const memory = kept();
  await expect(memory.current('2024', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await memory.current('2024', async () => 5)).toBe(5);
});

test('it says which sequence the data had before they were loaded', async () => {
  const memory = new KeptForSequence<number>(async () => sequence);
  const before = sequence;
  expect(await memory.current('2024', async () => sequence++)).toEqual({ sequence: before, value: before });
});
