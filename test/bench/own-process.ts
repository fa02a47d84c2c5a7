import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Served = { readonly address: string; close(): Promise<void> };

/**
 * Serves in a process of its own, as the program does: here the browser is driven, and whoever asks would wait for that.
 * @param what a built page in a folder, or the program on its data folder with the central file that is connected
 */
export async function inOwnProcess(...what: ServingArguments): Promise<Served> {
  const child = fork(fileURLToPath(new URL('serving.ts', import.meta.url)), what);
  const ended = once(child, 'exit');
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
  if (typeof told !== 'string') throw new Error(`nothing is served: ${what.join(' ')}`);
  return {
    address: told,
    close: async () => {
      child.disconnect();
      await ended;
    },
  };
}

export type ServingArguments = ['page', folder: string] | ['program', dataFolder: string, ...centralFile: string[]];
