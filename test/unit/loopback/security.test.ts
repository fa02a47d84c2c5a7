import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL_NAMES, CHANNELS } from '#contract/channels.ts';
import { decodeMessage, encodeMessage } from '#contract/codec.ts';
import { CONTENT_SECURITY_POLICY } from '#contract/page-security.ts';
import { damagedMessage, messageText as text } from '../../support/damaged-message.ts';
import {
  type RawAnswer,
  type RawRequest,
  rawBytes,
  rawRequest,
  startTestLoopback,
} from '../../support/loopback-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FUZZED_MESSAGES = 60;
const SEED = 20240101;
const MESSAGE = 'application/vnd.bibliotek24.message';
const noArguments = encodeMessage([], text);

describe('the loopback host against whoever is not its page', () => {
  let port: number;
  let startToken: string;
  let dataFolder: string;
  const defects = vi.fn();

  beforeEach(async () => {
    defects.mockClear();
    dataFolder = await temporaryFolder();
    const started = await startTestLoopback(dataFolder, { reportDefect: defects });
    const address = new URL(started.address);
    port = Number(address.port);
    startToken = address.hash.slice('#start='.length);
  });

  const here = () => ({
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'sec-fetch-site': 'same-origin',
  });
  const send = (request: RawRequest) => rawRequest(port, { ...request, headers: { ...here(), ...request.headers } });
  const trade = (token = startToken, headers: Record<string, string> = {}) =>
    send({ method: 'POST', path: '/session', body: token, headers });

  /** Headers of a page that has traded its start token. */
  const session = async (): Promise<Record<string, string>> => {
    const traded = await trade();
    const cookie = String(traded.headers['set-cookie']).split(';')[0] ?? '';
    return { cookie, 'x-b24-token': traded.body, 'content-type': MESSAGE };
  };
  const call = (channel: string, headers: Record<string, string>, body: Uint8Array = noArguments) =>
    send({ method: 'POST', path: `/api/${channel}`, headers, body });

  const expectNothing = (answer: RawAnswer, status: number) => {
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  };

  test('its own page gets an answer: the refusals below are no accident', async () => {
    const answer = await call('central:status', await session());
    expect(answer.status).toBe(200);
    const decoded = decodeMessage(Buffer.from(answer.body), text);
    expect(decoded).toEqual({ kind: 'decoded', value: { kind: 'result', value: { kind: 'none' } } });
  });

  test.each(['localhost', 'bibliotek24.no', '127.0.0.1', '127.0.0.1:1', '[::1]', '0.0.0.0'])(
    'a request that names it %s gets nothing (DNS rebinding)',
    async (name) => {
      const host = name === 'localhost' ? `localhost:${port}` : name;
      expectNothing(await send({ path: '/', headers: { host } }), 403);
      expectNothing(await call('central:status', { ...(await session()), host }), 403);
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1', 'https://127.0.0.1', 'http://localhost'])(
    'a page of %s gets nothing, whatever keys it has',
    async (origin) => {
      expectNothing(await call('central:status', { ...(await session()), origin }), 403);
      expectNothing(await send({ path: '/', headers: { origin } }), 403);
    },
  );

  test.each(['cross-site', 'same-site', 'none', ''])('a call from a %s page gets nothing', async (site) => {
    expectNothing(await call('central:status', { ...(await session()), 'sec-fetch-site': site }), 403);
    expectNothing(await trade(startToken, { 'sec-fetch-site': site }), 403);
  });

  test('a page on another port of this address, which shares its cookies, gets nothing', async () => {
    const keys = await session();
    const { 'x-b24-token': _, ...withoutToken } = keys;
    expectNothing(await call('central:status', withoutToken), 403);
    const neighbour = { origin: 'http://127.0.0.1:1234', 'sec-fetch-site': 'same-site' };
    expectNothing(await call('central:status', { ...keys, ...neighbour }), 403);
    expect((await call('central:status', keys)).status).toBe(200);
  });

  test('a call without the cookie, without the token, or with wrong ones gets nothing', async () => {
    const keys = await session();
    const { cookie = '', 'x-b24-token': token = '', ...rest } = keys;
    expectNothing(await call('central:status', { ...rest, 'x-b24-token': token }), 403);
    expectNothing(await call('central:status', { ...rest, cookie }), 403);
    expectNothing(await call('central:status', { ...keys, 'x-b24-token': '' }), 403);
    expectNothing(await call('central:status', { ...keys, 'x-b24-token': `${token}x` }), 403);
    expectNothing(await call('central:status', { ...keys, 'x-b24-token': startToken }), 403);
    expectNothing(await call('central:status', { ...keys, cookie: `${cookie}x` }), 403);
    expectNothing(await call('central:status', { ...keys, cookie: cookie.replace(/^b24-\d+/, 'b24-1') }), 403);
  });

  test('keys of an earlier run get nothing', async () => {
    const keys = await session();
    const other = await startTestLoopback(await temporaryFolder());
    const otherPort = Number(new URL(other.address).port);
    const headers = { ...keys, host: `127.0.0.1:${otherPort}`, origin: `http://127.0.0.1:${otherPort}` };
    const renamed = { ...headers, cookie: (keys.cookie ?? '').replace(`b24-${port}`, `b24-${otherPort}`) };
    const answer = await rawRequest(otherPort, {
      method: 'POST',
      path: '/api/central:status',
      headers: { ...renamed, 'sec-fetch-site': 'same-origin' },
      body: noArguments,
    });
    expectNothing(answer, 403);
  });

  test('a start token is good once, and a guessed one never', async () => {
    expect((await trade()).status).toBe(200);
    expectNothing(await trade(), 403);
    expectNothing(await trade(''), 403);
    expectNothing(await trade(randomBytes(32).toString('base64url')), 403);
  });

  test('the cookie is out of reach for scripts and for other sites', async () => {
    const cookie = String((await trade()).headers['set-cookie']);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/api/']) expect(cookie).toContain(attribute);
  });

  test('the token is asked for by no address: a GET gets no keys', async () => {
    const headers = await session();
    for (const path of ['/session', '/api/central:status', '/instance/challenge', '/instance/start']) {
      expectNothing(await send({ path, headers }), 405);
    }
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s gets nothing, preflights included', async (method) => {
    expectNothing(await send({ method, path: '/' }), 405);
    expectNothing(await send({ method, path: '/api/central:status', headers: await session() }), 405);
  });

  test.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../page.txt',
    '/assets/..%5c..%5cpackage.json',
    '/%00index.html',
    '//etc/passwd.txt',
    '/%252e%252e/package.json',
    '/C:/Windows/win.ini.txt',
    '/assets/%ff.js',
  ])('the path %s leads to nothing', async (path) => {
    expectNothing(await send({ path }), 404);
  });

  test('files of the page come with the policy, and need no token', async () => {
    const page = await send({ path: '/' });
    expect(page.body).toContain('<title>Side</title>');
    expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await send({ path: '/assets/x.js' })).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('a body past the limit of its channel is refused before it is read', async () => {
    const huge = new Uint8Array(CHANNELS['app:info'].maxBytes + 1);
    const keys = await session();
    expectNothing(await call('app:info', keys, huge), 413);
    expectNothing(await trade('x'.repeat(300)), 413);
    const announced = { ...keys, 'content-length': String(2 ** 40) };
    const refused = await call('app:info', announced).catch((error: NodeJS.ErrnoException) => error.code);
    expect(typeof refused === 'string' ? refused : refused?.status).not.toBe(200);
  });

  test('a body that goes on and on in pieces is cut off at the limit', async () => {
    const keys = { ...(await session()), 'transfer-encoding': 'chunked' };
    const answer = await call('app:info', keys, new Uint8Array(1_000_000)).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    if ('status' in answer) expectNothing(answer, 413);
    else expect(['ECONNRESET', 'EPIPE']).toContain(answer.code);
  });

  test('an unknown channel, a form and a message of another type get nothing', async () => {
    const keys = await session();
    for (const channel of ['', 'app:quit', '__proto__', 'constructor', 'toString', 'app:info/', 'app%3Ainfo']) {
      expectNothing(await call(channel, keys), 404);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
      expectNothing(await call('app:info', { ...keys, 'content-type': type }), 400);
    }
  });

  test('a request that is no plain request gets nothing: upgrades, tunnels, other hosts in the line, two Hosts', async () => {
    const lines = (...request: readonly string[]) => rawBytes(port, `${request.join('\r\n')}\r\n\r\n`);
    const host = `Host: 127.0.0.1:${port}`;
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    expect(await lines('GET /api/central:status HTTP/1.1', host, ...upgrade)).not.toMatch(/^HTTP\/1\.1 (101|200)/);
    expect(await lines('CONNECT bibliotek24.no:443 HTTP/1.1', host)).not.toMatch(/^HTTP\/1\.1 2/);
    expect(await lines('GET http://evil.example/ HTTP/1.1', host, 'Connection: close')).toMatch(/^HTTP\/1\.1 404/);
    expect(await lines('GET / HTTP/1.1', host, 'Host: evil.example', 'Connection: close')).toMatch(
      /^HTTP\/1\.1 40[03]/,
    );
    expect(await lines('GET / HTTP/1.1', 'Connection: close')).toMatch(/^HTTP\/1\.1 40[03]/);
    const both = ['Content-Length: 5', 'Transfer-Encoding: chunked', '', '0'];
    expect(await lines('POST /session HTTP/1.1', host, ...both)).not.toMatch(/^HTTP\/1\.1 2/);
    expect(await lines('GET / HTTP/1.1', host, `X-Large: ${'x'.repeat(20_000)}`)).toMatch(/^HTTP\/1\.1 431/);
  });

  test(`${FUZZED_MESSAGES} damaged messages on every channel get a refusal each, and nothing is stored`, async () => {
    const keys = await session();
    const damaged = fc.sample(damagedMessage(), { seed: SEED, numRuns: FUZZED_MESSAGES });
    for (const channel of CHANNEL_NAMES) {
      for (const body of damaged) {
        const answer = await call(channel, keys, body);
        if (answer.status === 413) continue;
        const decoded = decodeMessage(Buffer.from(answer.body), text);
        expect(decoded).toEqual({ kind: 'decoded', value: { kind: 'error', failure: 'bad_arguments' } });
      }
    }
    expect(defects).not.toHaveBeenCalled();
    await expect(readFile(join(dataFolder, 'settings.json'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
