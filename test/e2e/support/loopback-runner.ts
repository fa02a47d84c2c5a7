import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programArguments, programEnvironment, type Runner } from './runner.ts';

const script = fileURLToPath(new URL('../../../out/main/loopback.js', import.meta.url));

/** The built loopback host, with its page in the test's own browser. */
export const startInBrowser: Runner = async (options, context, watch) => {
  if (context === null) throw new Error('The loopback host shows its page in a browser');
  watch(context);
  const host = spawn(process.execPath, [script, ...programArguments(options)], {
    env: programEnvironment(options.home),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const address = await firstAddress(host);
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    stop: async () => {
      await page.close();
      const ended = once(host, 'exit');
      host.disconnect();
      await ended;
    },
  };
};

async function firstAddress(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('The host has no output');
  for await (const line of createInterface({ input: host.stdout })) return String(JSON.parse(line).address);
  throw new Error('The host ended without saying where it listens');
}
