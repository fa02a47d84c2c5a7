import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { programArguments, programEnvironment, type Runner } from './runner.ts';

const guard = new URL('no-network.ts', import.meta.url).href;
const script = fileURLToPath(new URL('../../../out/main/loopback.js', import.meta.url));

/** The built loopback host, which ends when it asks the network for anything, with its page in the test's own browser. */
export const startInBrowser: Runner = async (options, context, watch) => {
  if (context === null) throw new Error('The loopback host shows its page in a browser');
  watch(context);
  const host = spawn(process.execPath, ['--import', guard, script, ...programArguments(options)], {
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
      const ended = host.exitCode ?? host.signalCode ?? once(host, 'exit');
      if (host.connected) host.disconnect();
      await ended;
      if (host.signalCode === 'SIGKILL') throw new Error('The host asked the network for something: see above');
    },
  };
};

async function firstAddress(host: ChildProcess): Promise<string> {
  if (host.stdout === null) throw new Error('The host has no output');
  for await (const line of createInterface({ input: host.stdout })) return String(JSON.parse(line).address);
  throw new Error('The host ended without saying where it listens');
}
