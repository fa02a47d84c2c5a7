import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { field, jsonFile } from '#services/settings/json-file.ts';
import { secretText } from './sessions.ts';

/**
 * Where this data folder's instance listens, and the secret by which its starts know each other. The port stays the
 * same from run to run: the browser's storage belongs to the address, port included.
 */
export type Identity = { readonly port: number; readonly secret: string };

/** Below the ranges from which Windows and Linux hand out ports by themselves, above those of known services. */
const FIRST_PORT = 20_000;
const PAST_LAST_PORT = 32_768;

export function drawPort(): number {
  return randomInt(FIRST_PORT, PAST_LAST_PORT);
}

/**
 * The folder's identity, drawn and stored at the first start, or where what is there is none.
 * @param isOurs false: the folder is a newer program's, and nothing in it is touched
 */
export async function loadIdentity(dataFolder: string, isOurs = true): Promise<Identity> {
  const file = identityFile(dataFolder);
  const known = await file.read();
  if (known !== undefined) return known;
  const drawn = { port: drawPort(), secret: secretText() };
  if (!isOurs || (await file.create(drawn))) return drawn;
  // Another start was first; or what is there is no identity.
  const made = await file.read();
  if (made !== undefined) return made;
  await file.write(drawn);
  return drawn;
}

/** Keeps a new port after the old one turned out to be somebody else's. The secret stays. */
export async function storeIdentity(dataFolder: string, identity: Identity): Promise<void> {
  await identityFile(dataFolder).write(identity);
}

function identityFile(dataFolder: string) {
  return jsonFile<Identity | undefined>(join(dataFolder, 'loopback.json'), (value) => {
    const port = field(value, 'port');
    const secret = field(value, 'secret');
    if (typeof port !== 'number' || !Number.isInteger(port) || port < 1024 || port > 65_535) return undefined;
    return typeof secret === 'string' && secret.length >= 32 ? { port, secret } : undefined;
  });
}
