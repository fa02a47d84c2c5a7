import { LOOPBACK } from '#contract/loopback-protocol.ts';
import type { HostPorts } from '#ports';
import { createHostApi } from '#services/host-api.ts';
import { noteDefects } from '#services/log/note-defects.ts';
import { loadIdentity } from './identity.ts';
import { listenOrFind } from './listen.ts';
import { createLoopbackServer } from './server.ts';
import { createSessions } from './sessions.ts';
import type { PageRoute } from './static-route.ts';

export type StartedLoopback =
  | {
      readonly kind: 'listening';
      /** Where the program is, with a start token good once. */
      readonly address: string;
      readonly portChanged: boolean;
      readonly close: () => Promise<void>;
    }
  | { readonly kind: 'already_running'; readonly address: string };

/** Starts the loopback host on its data folder, or finds the one that already runs there. */
export async function startLoopback(given: HostPorts, page: PageRoute): Promise<StartedLoopback> {
  const ports = noteDefects(given);
  const api = await createHostApi(ports);
  const sessions = createSessions();
  const { profile } = await api['app:info']();
  const identity = await loadIdentity(ports.dataFolder, profile.kind === 'usable');
  const listening = await listenOrFind(identity, ports, (current) =>
    createLoopbackServer({
      identity: current,
      api,
      sessions,
      page,
      handed: ports.handed,
      reportDefect: ports.reportDefect,
    }),
  );
  if (listening.kind === 'already_running') {
    await ports.typesetter.close();
    return { kind: 'already_running', address: startAddress(listening.identity.port, listening.startToken) };
  }
  return {
    kind: 'listening',
    address: startAddress(listening.identity.port, sessions.issueStartToken()),
    portChanged: listening.portChanged,
    close: async () => {
      listening.server.closeAllConnections();
      await new Promise((resolve) => listening.server.close(resolve));
      await ports.typesetter.close();
    },
  };
}

/** The token stands after `#`: browsers keep that part to themselves and it is in no log of requests. */
function startAddress(port: number, startToken: string): string {
  return `http://127.0.0.1:${port}/#${LOOPBACK.startFragment}${startToken}`;
}
