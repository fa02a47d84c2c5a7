import dns from 'node:dns';
import { writeSync } from 'node:fs';
import net from 'node:net';

/**
 * Loaded before the host in the end-to-end runs (`node --import`), in its worker threads too: asking for any other machine
 * ends the host on the spot, so that no story can pass in which it did.
 */
const LOCAL = new Set(['127.0.0.1', '::1', 'localhost']);

function check(host: unknown): void {
  if (host === undefined || LOCAL.has(String(host))) return;
  writeSync(2, `The host asked the network for ${String(host)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const connect = net.Socket.prototype.connect;
const guarded = function (this: net.Socket, ...args: readonly unknown[]): net.Socket {
  // Node hands its own form on: a list whose first entry is the options. A pipe has a path and no host.
  const [first, second] = args;
  const options: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof options !== 'object' || options === null) check(second);
  else if ('host' in options && !('path' in options && options.path)) check(options.host);
  return Reflect.apply(connect, this, args);
};
Object.defineProperty(net.Socket.prototype, 'connect', { value: guarded });

const { lookup } = dns;
Object.defineProperty(dns, 'lookup', {
  value: (name: string, ...rest: readonly unknown[]) => {
    check(name);
    return Reflect.apply(lookup, dns, [name, ...rest]);
  },
});
