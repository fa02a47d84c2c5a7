import { posix } from 'node:path';
import type { FolderEntry, Fs } from '#services/files/fs.ts';
import { Stopped } from './fs-faults.ts';
import { fsError, fsOver, type MemoryDisk } from './fs-memory.ts';
import type { Schedule, SimulatedPc } from './fs-schedule.ts';
import { tally } from './soak-figures.ts';

/** How bad the day is. Chances are for each call. */
export type ShareWeather = {
  /** A virus scanner or Excel takes hold of a file that has just been written. */
  readonly held: number;
  /** The client answers from memory: a folder's names, or that a name is not there. */
  readonly stale: number;
  /** The lid is closed for up to two minutes. */
  readonly asleep: number;
  /** The program dies before, in the middle of, or after the call. */
  readonly killed: number;
  /** The server loses power: what it had confirmed and not flushed is torn. */
  readonly powerCut: number;
};

export const CALM: ShareWeather = { held: 0, stale: 0, asleep: 0, killed: 0, powerCut: 0 };
export const FINE_WEATHER: ShareWeather = { held: 0.1, stale: 0.5, asleep: 0, killed: 0, powerCut: 0 };
export const BAD_WEATHER: ShareWeather = { held: 0.1, stale: 0.5, asleep: 0.004, killed: 0.004, powerCut: 0.001 };

export type Share = {
  readonly server: MemoryDisk;
  /** One run of the program on one PC; after `Stopped` start another. */
  readonly client: () => { readonly fs: Fs; readonly pc: SimulatedPc };
  readonly weather: (weather: ShareWeather) => void;
};

/** Windows clients keep a folder's names for 10 seconds and the absence of a name for 5 (DirectoryCacheLifetime …). */
const NAMES_MS = 10_000;
const ABSENT_MS = 5_000;
const FLUSHED_MS = 30_000;
const VIOLATIONS = ['EPERM', 'EBUSY', 'EACCES'];

/**
 * A file share as Windows clients see it: files that somebody holds, answers from memory, PCs that sleep or die, and a server
 * that dropped the flush it confirmed. Content is always fresh: a file that is opened is asked of the server.
 */
export function simulatedShare(schedule: Schedule, server: MemoryDisk, initial: ShareWeather): Share {
  const { random, now } = schedule;
  let weather = initial;
  const heldUntil = new Map<string, number>();
  let unflushed: { readonly bytes: Uint8Array; readonly at: number }[] = [];

  const isHeld = (path: string) =>
    [...heldUntil].some(([held, until]) => until > now() && (held === path || held.startsWith(`${path}/`)));

  const cutPower = () => {
    tally('faults');
    for (const { bytes, at } of unflushed) {
      const path = [...server.files].find(([, each]) => each === bytes)?.[0];
      const isLost = path !== undefined && now() - at < FLUSHED_MS && random.chance(0.5);
      if (isLost) server.files.set(path, bytes.slice(0, random.integer(0, bytes.length - 1)));
    }
    unflushed = [];
  };

  const client: Share['client'] = () => {
    const pc = schedule.pc();
    const names = new Map<string, { readonly entries: readonly FolderEntry[]; readonly until: number }>();
    const absentUntil = new Map<string, number>();
    let isStopped = false;
    const stop = () => {
      tally('faults');
      isStopped = true;
      pc.end();
      return new Stopped();
    };

    const fs = fsOver(server, async (call, paths, carryOut, bytes) => {
      if (isStopped) throw new Stopped();
      if (random.chance(weather.asleep)) {
        tally('faults');
        pc.sleep(random.integer(1000, 120_000));
      }
      return pc.step(() => {
        if (isStopped) throw new Stopped();
        if (random.chance(weather.powerCut)) cutPower();
        const fate = random.chance(weather.killed) ? random.integer(0, 2) : null;
        if (fate === 0) throw stop();
        if (fate === 1 && bytes !== undefined) {
          server.writeNew(paths[0] ?? '', bytes.subarray(0, random.integer(0, bytes.length)));
          throw stop();
        }
        const answer = remembered(call, paths[0] ?? '', carryOut);
        for (const path of paths) forget(path, call);
        if (call === 'writeNew') written(paths[0] ?? '');
        if (fate !== null) throw stop();
        return answer;
      });
    });

    const remembered = <T>(call: string, path: string, carryOut: () => T): T => {
      if (['rename', 'remove', 'rmdir', 'read'].includes(call) && isHeld(path)) {
        if (call !== 'read' || random.chance(0.3)) {
          tally('faults');
          throw fsError(random.pick(VIOLATIONS), path);
        }
      }
      if (call === 'read' && (absentUntil.get(path) ?? 0) > now()) throw fsError('ENOENT', path);
      const known = names.get(path);
      if (call === 'readdir' && known !== undefined && known.until > now()) return known.entries as T;
      try {
        const answer = carryOut();
        if (call === 'readdir' && random.chance(weather.stale)) {
          names.set(path, { entries: answer as readonly FolderEntry[], until: now() + NAMES_MS });
        }
        return answer;
      } catch (error) {
        if (call === 'read' && random.chance(weather.stale)) absentUntil.set(path, now() + ABSENT_MS);
        throw error;
      }
    };

    /** What a client changes itself, it knows. */
    const forget = (path: string, call: string) => {
      if (call === 'read' || call === 'readdir') return;
      names.delete(posix.dirname(path));
      for (const each of [...names.keys()]) if (each.startsWith(path)) names.delete(each);
      for (const each of [...absentUntil.keys()]) if (each.startsWith(path)) absentUntil.delete(each);
    };

    const written = (path: string) => {
      const bytes = server.files.get(path);
      if (bytes === undefined) return;
      unflushed.push({ bytes, at: now() });
      if (random.chance(weather.held))
        heldUntil.set(path, now() + random.integer(50, random.chance(0.1) ? 20_000 : 3_000));
      // Somebody has opened the central file itself.
      const other = random.pick([...server.files.keys()]);
      if (random.chance(weather.held / 4)) heldUntil.set(other, now() + random.integer(50, 4_000));
    };

    return { fs, pc };
  };

  return {
    server,
    client,
    weather: (next) => {
      weather = next;
    },
  };
}
