import { request } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { HostPorts } from '#ports';
import { type StartedLoopback, startLoopback } from '../../src-main/loopback/host.ts';
import { createPageRoute } from '../../src-main/loopback/static-route.ts';
import { testPorts } from './test-ports.ts';

export const pageFixture = fileURLToPath(new URL('../fixtures/page', import.meta.url));

/** The loopback host on a data folder, stopped at the end of the test. */
export async function startTestLoopback(dataFolder: string, other: Partial<HostPorts> = {}): Promise<StartedLoopback> {
  const started = await startLoopback(testPorts(dataFolder, other), createPageRoute(pageFixture));
  if (started.kind === 'listening') onTestFinished(started.close);
  return started;
}

export type RawAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

export type RawRequest = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** Sends exactly what it is given, path and Host included, as no browser would. */
export function rawRequest(port: number, { method = 'GET', path, headers = {}, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends bytes as they are and gives all that comes back until the host, or a second of silence, ends it. */
export function rawBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(answer));
  });
}
