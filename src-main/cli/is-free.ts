import { readFile } from 'node:fs/promises';
import { openPackage } from '#formats/central-file/open-package.ts';
import { errorCode } from '#services/settings/durable-write.ts';

/** True when nothing stands there, or sample data: one slip of the keyboard must not cost the office its central file. */
export async function isFree(path: string): Promise<boolean> {
  try {
    const bytes = await readFile(path);
    const opened = bytes.length === 0 ? null : await openPackage(bytes);
    return opened === null || (opened.kind === 'ok' && opened.header.extra?.sample === true);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}
