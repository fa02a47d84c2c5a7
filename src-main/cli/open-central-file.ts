import { readFile } from 'node:fs/promises';
import { type CentralFileRead, readCentralFile } from '#formats/central-file/read-central-file.ts';
import { MESSAGES } from '#texts/messages.ts';
import type { CommandOutput } from './command.ts';
import { tellProblems } from './tell-problems.ts';

/** Reads and verifies the central file a command works on; `null` when it is refused, which has then been told. */
export async function openCentralFile(path: string, io: CommandOutput): Promise<CentralFileRead | null> {
  const bytes = await readable(path);
  if (bytes === null) {
    io.stderr(`${MESSAGES[io.language].b24.unreadable(path)}\n`);
    return null;
  }
  const read = await readCentralFile(bytes);
  tellProblems(read.kind === 'ok' ? read.warnings : read.problems, io);
  return read.kind === 'ok' ? read : null;
}

/** `null` for a file that is absent, a folder or locked: the user's path, not a defect. */
async function readable(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
