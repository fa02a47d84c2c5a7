import { type Random, randomStream } from '#domain/sample/random.ts';
import type { Timing } from '#services/files/timing.ts';

/** A PC in a simulation: its program runs until it wants something of the file system or pauses, then another's turn comes. */
export type SimulatedPc = {
  readonly timing: Timing;
  /** Waits for this PC's turn, then carries out `act`. */
  readonly step: <T>(act: () => T) => Promise<T>;
  /** The lid is closed: nothing of this PC happens, not even a heartbeat, until so much time has passed. */
  readonly sleep: (ms: number) => void;
  /** The program is gone, with its heartbeats. */
  readonly end: () => void;
};

export type Schedule = {
  readonly random: Random;
  /** Milliseconds, for all PCs alike. */
  readonly now: () => number;
  readonly pc: () => SimulatedPc;
  /** Runs programs against one another until all have ended, in an order that the seed decides. */
  readonly run: (programs: readonly (() => Promise<void>)[]) => Promise<void>;
};

type Waiting = { readonly at: number; readonly wake: () => void; readonly isAwake: () => boolean };
type Beating = {
  next: number;
  readonly ms: number;
  readonly beat: () => Promise<void>;
  readonly isAwake: () => boolean;
};

/** A step takes up to this long, in simulated milliseconds. */
const LONGEST_STEP_MS = 20;

/**
 * Simulated time and turns. One program runs at a time, so that a seed gives the same run whatever else the machine does;
 * heartbeats are carried out whole, between two turns.
 */
export function createSchedule(seed: number): Schedule {
  const random = randomStream(seed, 'schedule');
  let at = 0;
  let running = 0;
  let onQuiet: () => void = () => undefined;
  let isBeating = false;
  /** Time that only the heartbeat under way has seen pass. */
  let whileBeating = 0;
  const waiting = new Set<Waiting>();
  const beating = new Set<Beating>();

  const parked = () => {
    running--;
    if (running === 0) onQuiet();
  };
  const wait = (until: number, isAwake: () => boolean) =>
    new Promise<void>((resolve) => {
      const entry: Waiting = {
        at: until,
        isAwake,
        wake: () => {
          waiting.delete(entry);
          running++;
          resolve();
        },
      };
      waiting.add(entry);
      parked();
    });

  const beatsDue = async () => {
    for (const each of [...beating]) {
      if (!beating.has(each) || each.next > at) continue;
      each.next = at + each.ms;
      if (!each.isAwake()) continue;
      isBeating = true;
      await each.beat();
      isBeating = false;
      whileBeating = 0;
    }
  };

  const turn = () => {
    const able = [...waiting].filter((entry) => entry.at <= at && entry.isAwake());
    if (able.length > 0) return random.pick(able).wake();
    if (waiting.size === 0) throw new Error('Every program waits for another');
    at += 250;
  };

  return {
    random,
    now: () => at,
    pc: () => {
      let asleepUntil = 0;
      let hasEnded = false;
      const mine = new Set<Beating>();
      const isAwake = () => at >= asleepUntil;
      return {
        step: async (act) => {
          if (!isBeating) await wait(at, isAwake);
          return act();
        },
        sleep: (ms) => {
          asleepUntil = at + ms;
        },
        end: () => {
          hasEnded = true;
          for (const each of mine) beating.delete(each);
        },
        timing: {
          monotonic: () => at + whileBeating,
          random: random.next,
          pause: async (ms) => {
            if (isBeating) whileBeating += ms;
            else await wait(at + ms, isAwake);
          },
          every: (ms, beat) => {
            const each: Beating = { next: at + ms, ms, beat, isAwake };
            if (!hasEnded) {
              beating.add(each);
              mine.add(each);
            }
            return async () => {
              beating.delete(each);
            };
          },
        },
      };
    },
    run: async (programs) => {
      let left = programs.length;
      let failure: unknown;
      running = programs.length;
      let quiet = new Promise<void>((resolve) => {
        onQuiet = resolve;
      });
      for (const program of programs) {
        program()
          .catch((error: unknown) => {
            failure ??= error ?? new Error('a program failed');
          })
          .finally(() => {
            left--;
            parked();
          });
      }
      for (;;) {
        await quiet;
        if (failure !== undefined) throw failure;
        if (left === 0) return;
        quiet = new Promise<void>((resolve) => {
          onQuiet = resolve;
        });
        at += random.integer(1, LONGEST_STEP_MS);
        await beatsDue();
        while (running === 0) turn();
      }
    },
  };
}
