import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const guard = new URL('../../e2e/support/no-network.ts', import.meta.url).href;

/** Runs a line of a program under the guard of the end-to-end runs. */
async function guarded(code: string): Promise<{ readonly signal: string | null; readonly said: string }> {
  const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '--eval', code]);
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  child.stdout.on('data', (part) => {
    said += String(part);
  });
  const [, signal] = await once(child, 'close');
  return { signal, said };
}

const worker = (code: string) =>
  `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(code)}, { eval: true });`;

// `.invalid` is nobody's name (RFC 2606), and 192.0.2.1 nobody's address (RFC 5737): nothing is met where the guard is not.
test.each([
  ['a page', `await fetch('http://machine.invalid/').catch(() => {});`],
  ['an address', `await fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(300) }).catch(() => {});`],
  ['a socket', `import { connect } from 'node:net'; connect(80, '192.0.2.1').on('error', () => {}).unref();`],
  ['an encrypted one', `import { get } from 'node:https'; get('https://192.0.2.1/').on('error', () => {}).destroy();`],
  ['a name', `import { lookup } from 'node:dns'; lookup('machine.invalid', () => {});`],
  ['a name, promised', `import { lookup } from 'node:dns/promises'; await lookup('machine.invalid').catch(() => {});`],
  ['a record', `import { resolveTxt } from 'node:dns'; resolveTxt('machine.invalid', () => {});`],
  [
    'a record of a resolver of its own',
    `import { Resolver } from 'node:dns/promises'; await new Resolver().resolve4('machine.invalid').catch(() => {});`,
  ],
  [
    'a datagram',
    `import { createSocket } from 'node:dgram'; const s = createSocket('udp4'); s.send('x', 9, '192.0.2.1', () => s.close());`,
  ],
  ['a page, from a worker', worker(`fetch('http://machine.invalid/').catch(() => {})`)],
])('the end-to-end runs end a host that asks the network for %s', async (_, code) => {
  const { signal, said } = await guarded(code);
  expect(said).toContain('The host asked the network for');
  expect(signal).toBe('SIGKILL');
});

test('a host that listens on this machine and asks itself goes on', async () => {
  const { signal, said } = await guarded(`
    import { createServer } from 'node:http';
    import { once } from 'node:events';
    const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text());
    server.closeAllConnections();
    server.close();
  `);
  expect([signal, said.trim()]).toEqual([null, 'here']);
});
