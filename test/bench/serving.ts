import { fileURLToPath } from 'node:url';
import { startLoopback } from '../../src-main/loopback/host.ts';
import { createPageRoute } from '../../src-main/loopback/static-route.ts';
import { testPorts } from '../support/test-ports.ts';
import type { Served, ServingArguments } from './own-process.ts';
import { servePage } from './serve-page.ts';

/** The child's side of `inOwnProcess`: tells its address, and ends when its parent lets go of it. */
const served = await serve(...(process.argv.slice(2) as ServingArguments));
process.once('disconnect', () => void served.close().then(() => process.exit()));
process.send?.(served.address);

async function serve(...[what, folder, centralFile]: ServingArguments): Promise<Served> {
  if (what === 'page') return servePage(folder);
  const page = createPageRoute(fileURLToPath(new URL('../../out/renderer', import.meta.url)));
  const host = await startLoopback(testPorts(folder, { centralFile: centralFile ?? null }), page);
  if (host.kind !== 'listening') throw new Error(`the host did not start: ${host.kind}`);
  return host;
}
