import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Update, UpdateCheck, UpdateOpened } from '#contract/administration.ts';
import type { HostApi } from '#contract/host-api.ts';
import type { HostPorts } from '#ports';
import type { ReadPolicy } from '../policy/read-policy.ts';
import { errorCode } from '../settings/durable-write.ts';
import { compareVersions, isSigned, LIST_FILE, parseUpdateList, SIGNATURE_FILE } from './update-list.ts';

export type UpdatesApi = Pick<HostApi, Extract<keyof HostApi, `updates:${string}`>>;

export type UpdatesParts = Pick<HostPorts, 'dataFolder' | 'platform' | 'version' | 'openFile' | 'log'> & {
  readonly policy: ReadPolicy;
};

/**
 * New versions out of a folder that the administrator has named, and from nowhere else. Nothing happens by itself: she asks
 * whether there is one, sees its version and hash, and opens the installer herself.
 */
export function createUpdatesApi(parts: UpdatesParts): UpdatesApi {
  const { dataFolder, platform, policy, openFile, log } = parts;
  const folder = policy.status.kind === 'set' ? (policy.status.policy.updates?.folder ?? null) : null;

  async function check(): Promise<UpdateCheck> {
    if (folder === null || policy.publicKey === null) return { kind: 'not_set' };
    const list = await readIn(folder, LIST_FILE);
    if (list.kind !== 'read') return { kind: list.kind === 'absent' ? 'none' : 'unreachable' };
    const signature = await readIn(folder, SIGNATURE_FILE);
    if (signature.kind !== 'read') return { kind: 'refused', reason: 'incomplete' };
    const signed = Buffer.from(signature.bytes.toString('latin1').trim(), 'base64');
    if (!isSigned(list.bytes, signed, policy.publicKey)) return { kind: 'refused', reason: 'signature' };
    const read = parseUpdateList(list.bytes);
    if (read === null) return { kind: 'refused', reason: 'list' };
    const { version, released, files } = read;
    if (compareVersions(version, parts.version) <= 0) return { kind: 'current', version };
    const file = files.find((each) => each.platform === platform);
    if (file === undefined) return { kind: 'none' };
    return {
      kind: 'available',
      update: { version, released, fileName: file.name, size: file.size, sha256: file.sha256 },
    };
  }

  async function open(sha256: string): Promise<UpdateOpened> {
    const found = await check();
    if (found.kind !== 'available') return found;
    const { update } = found;
    if (update.sha256 !== sha256) return { kind: 'changed' };
    const path = await copyOf(update);
    if (typeof path !== 'string') return path;
    log.event('update', { version: update.version });
    return { kind: (await openFile(path)) ? 'opened' : 'no_program' };
  }

  /** What is opened is the copy that was checked: what lies on a share can be another file a moment later. */
  async function copyOf({
    fileName,
    size,
    sha256,
  }: Update): Promise<string | Extract<UpdateCheck, { kind: 'refused' }>> {
    const file = await readIn(folder ?? '', fileName);
    if (file.kind !== 'read') return { kind: 'refused', reason: 'incomplete' };
    const isSame = file.bytes.length === size && createHash('sha256').update(file.bytes).digest('hex') === sha256;
    if (!isSame) return { kind: 'refused', reason: 'hash' };
    const own = join(dataFolder, 'oppdatering');
    await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true, mode: 0o700 });
    await writeFile(join(own, fileName), file.bytes, { flag: 'wx', mode: 0o700 });
    return join(own, fileName);
  }

  return { 'updates:check': check, 'updates:open': open };
}

type Read = { readonly kind: 'read'; readonly bytes: Buffer } | { readonly kind: 'absent' | 'unreachable' };

async function readIn(folder: string, name: string): Promise<Read> {
  try {
    return { kind: 'read', bytes: await readFile(join(folder, name)) };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    // A share that is gone and an empty one say the same of the file; of the folder they do not.
    if (code !== 'ENOENT') return { kind: 'unreachable' };
    const isThere = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return { kind: isThere ? 'absent' : 'unreachable' };
  }
}
