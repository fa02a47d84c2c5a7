import type { Server } from 'node:http';
import type { HostPorts } from '#ports';
import { errorCode } from '#services/settings/durable-write.ts';
import { drawPort, type Identity, storeIdentity } from './identity.ts';
import { findRunningInstance } from './running-instance.ts';

export type Listening =
  | { readonly kind: 'listening'; readonly server: Server; readonly identity: Identity; readonly portChanged: boolean }
  | { readonly kind: 'already_running'; readonly identity: Identity; readonly startToken: string };

const MAX_DRAWS = 20;

/**
 * Listens on the folder's port. Where the folder's own instance already does, gives a token for a window of that one;
 * where something else does, draws another port and keeps it. A file this start was given goes to the instance that runs.
 */
export async function listenOrFind(
  identity: Identity,
  { dataFolder, handed }: Pick<HostPorts, 'dataFolder' | 'handed'>,
  makeServer: (identity: Identity) => Server,
): Promise<Listening> {
  let current = identity;
  const file = handed.take();
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const server = makeServer(current);
    if (await listens(server, current.port)) {
      if (file !== null) handed.hand(file);
      const portChanged = current.port !== identity.port;
      if (portChanged) await storeIdentity(dataFolder, current);
      return { kind: 'listening', server, identity: current, portChanged };
    }
    const running = await findRunningInstance(current, file);
    if (running.kind === 'ours') return { kind: 'already_running', identity: current, startToken: running.startToken };
    current = { ...identity, port: drawPort() };
  }
  throw new Error(`No free port after ${MAX_DRAWS} draws`);
}

/** Only ever on the loopback address: nothing outside this machine can reach it. False when the port is taken. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(true));
  });
}
