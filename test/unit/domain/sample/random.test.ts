import { describe, expect, it } from 'vitest';
import { randomStream } from '#domain/sample/random.ts';

describe('random stream', () => {
  it('is the same every time for the same seed and name', () => {
    const draw = () => Array.from({ length: 20 }, randomStream(24, 'prices').next);
    expect(draw()).toEqual(draw());
  });

  it('is another one for another name or seed', () => {
    const first = (seed: number, name: string) => randomStream(seed, name).next();
    expect(new Set([first(24, 'a'), first(24, 'b'), first(25, 'a')]).size).toBe(3);
  });

  it('draws evenly', () => {
    const { integer } = randomStream(1, 'dice');
    const counts = new Map<number, number>();
    for (let i = 0; i < 6000; i++) {
      const face = integer(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('writes ids as random UUIDs', () => {
    expect(randomStream(1, 'ids').uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => randomStream(1, 'pick').pick([])).toThrow(RangeError);
  });
});
