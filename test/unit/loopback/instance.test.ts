import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHandedFile } from '#services/central/handed-file.ts';
import { loadIdentity } from '../../../src-main/loopback/identity.ts';
import { findRunningInstance } from '../../../src-main/loopback/running-instance.ts';
import { rawRequest, startTestLoopback } from '../../support/loopback-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { echoTypesetter } from '../../support/test-ports.ts';

const portOf = (address: string) => Number(new URL(address).port);

/** Something else on a port, as another user's program would be. */
async function holdPort(port: number, answer: RequestListener): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
}

describe('one data folder, one port, one instance', () => {
  test('the port is drawn once and kept', async () => {
    const folder = await temporaryFolder();
    const first = await startTestLoopback(folder);
    if (first.kind === 'listening') await first.close();
    const second = await startTestLoopback(folder);
    expect(portOf(second.address)).toBe(portOf(first.address));
    expect(second).toMatchObject({ kind: 'listening', portChanged: false });
  });

  test('two folders have ports and secrets of their own', async () => {
    const [a, b] = [await loadIdentity(await temporaryFolder()), await loadIdentity(await temporaryFolder())];
    expect(a.secret).not.toBe(b.secret);
  });

  test('of several first starts at once, all agree on one port and one secret', async () => {
    const folder = await temporaryFolder();
    const identities = await Promise.all(Array.from({ length: 12 }, () => loadIdentity(folder)));
    expect(new Set(identities.map(({ port, secret }) => `${port} ${secret}`)).size).toBe(1);
  });

  test('only the user can read the secret', async () => {
    const folder = await temporaryFolder();
    await loadIdentity(folder);

    expect((await stat(join(folder, 'loopback.json'))).mode & 0o077).toBe(0);
  });

  test('a damaged identity is set aside and drawn anew', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'loopback.json'), '{"port": 2');
    const drawn = await loadIdentity(folder);
    expect(JSON.parse(await readFile(join(folder, 'loopback.json'), 'utf8'))).toEqual(drawn);
    expect(await readFile(join(folder, 'loopback.json.skadet'), 'utf8')).toBe('{"port": 2');
  });

  test('what is no identity is drawn anew, but for what a newer program has written, which is let be', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'loopback.json'), '{"ports":[1,2]}');
    await loadIdentity(folder, false);
    expect(await readFile(join(folder, 'loopback.json'), 'utf8')).toBe('{"ports":[1,2]}');
    const drawn = await loadIdentity(folder);
    expect(await loadIdentity(folder)).toEqual(drawn);
  });

  test('a second start finds the running one and gets a window of it', async () => {
    const folder = await temporaryFolder();
    const close = vi.fn(async () => undefined);
    const first = await startTestLoopback(folder);
    const second = await startTestLoopback(folder, { typesetter: { ...echoTypesetter(), close } });
    expect(second.kind).toBe('already_running');
    expect(portOf(second.address)).toBe(portOf(first.address));
    expect(close).toHaveBeenCalled();
    const token = new URL(second.address).hash.slice('#start='.length);
    const port = portOf(second.address);
    const headers = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
    expect((await rawRequest(port, { method: 'POST', path: '/session', headers, body: token })).status).toBe(200);
  });

  test('a second start hands its file to the running one, which tells its page once', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'felles.b24.zip');
    await writeFile(path, 'x');
    const handed = createHandedFile(null);
    await startTestLoopback(folder, { handed });
    await startTestLoopback(folder, { handed: createHandedFile(path) });
    expect(handed.take()).toBe(path);
    await startTestLoopback(folder);
    expect(handed.take()).toBeNull();
  });

  test('a file is handed over by nobody who cannot read the secret', async () => {
    const folder = await temporaryFolder();
    const handed = createHandedFile(null);
    const { address } = await startTestLoopback(folder, { handed });
    const identity = { port: portOf(address), secret: 'x'.repeat(43) };
    expect(await findRunningInstance(identity, join(folder, 'felles.b24.zip'))).toEqual({ kind: 'foreign' });
    expect(handed.take()).toBeNull();
  });

  test('something else on the port is left alone: another port is drawn and kept', async () => {
    const folder = await temporaryFolder();
    const { port, secret } = await loadIdentity(folder);
    const asked: string[] = [];
    await holdPort(port, (request, response) => {
      request.on('data', (chunk) => asked.push(String(chunk)));
      response.end('{"challenge":"abc","proof":"abc","startToken":"abc"}');
    });
    const started = await startTestLoopback(folder);
    expect(started).toMatchObject({ kind: 'listening', portChanged: true });
    expect(portOf(started.address)).not.toBe(port);
    expect((await loadIdentity(folder)).port).toBe(portOf(started.address));
    expect((await loadIdentity(folder)).secret).toBe(secret);
    expect(asked.join(''), 'the secret never leaves the folder').not.toContain(secret);
  });

  test('what it learns by answering for the instance is of no use with the instance', async () => {
    const folder = await temporaryFolder();
    const { port } = await loadIdentity(folder);
    const claims: string[] = [];
    await holdPort(port, (request, response) => {
      request.on('data', (chunk) => claims.push(String(chunk)));
      request.on('end', () => response.end('{"challenge":"abc"}'));
    });
    const started = await startTestLoopback(folder);
    const real = portOf(started.address);
    const claim = claims.find((body) => body.includes('proof')) ?? '';
    expect(claim).not.toBe('');
    const headers = { host: `127.0.0.1:${real}` };
    expect((await rawRequest(real, { method: 'POST', path: '/instance/start', headers, body: claim })).status).toBe(
      403,
    );
  });

  test('a start that does not know the secret is not answered as ours', async () => {
    const started = await startTestLoopback(await temporaryFolder());
    const stranger = { port: portOf(started.address), secret: 'x'.repeat(43) };
    expect(await findRunningInstance(stranger, null)).toEqual({ kind: 'foreign' });
  });

  test('a page, even its own, cannot play a second start', async () => {
    const started = await startTestLoopback(await temporaryFolder());
    const port = portOf(started.address);
    for (const foreign of [{ origin: `http://127.0.0.1:${port}` }, { 'sec-fetch-site': 'same-origin' }]) {
      const headers = { host: `127.0.0.1:${port}`, ...foreign };
      const answer = await rawRequest(port, { method: 'POST', path: '/instance/challenge', headers, body: '{}' });
      expect(answer).toMatchObject({ status: 403, body: '' });
    }
  });

  test('broken claims get nothing', async () => {
    const started = await startTestLoopback(await temporaryFolder());
    const port = portOf(started.address);
    const headers = { host: `127.0.0.1:${port}` };
    for (const body of ['', '{', '[]', '{"challenge":"a"}', '{"challenge":1,"nonce":2,"proof":3}', 'null']) {
      const answer = await rawRequest(port, { method: 'POST', path: '/instance/start', headers, body });
      expect(answer).toMatchObject({ status: 403, body: '' });
    }
  });
});
