import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Loaded before the host in the end-to-end runs (`node --import`), in its worker threads too: asking for any other machine
 * ends the host on the spot, so that no story can pass in which it did. That it does is a test of its own.
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

/** Every question for a name, however it is put: the name is the first argument of all of them. */
for (const asked of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  const names = Object.getOwnPropertyNames(asked).filter((name) => /^(lookup|resolve|reverse)/.test(name));
  for (const name of names) {
    const question: unknown = Reflect.get(asked, name);
    if (typeof question !== 'function') continue;
    const value = function (this: unknown, ...args: readonly unknown[]) {
      check(args[0]);
      return Reflect.apply(question, this, args);
    };
    Object.defineProperty(asked, name, { value, enumerable: true });
  }
}

// A datagram needs no connection.
for (const name of ['send', 'connect'] as const) {
  const value = () => check('a datagram');
  Object.defineProperty(dgram.Socket.prototype, name, { value });
}

// Else what is imported by name stays as it was.
syncBuiltinESMExports();
