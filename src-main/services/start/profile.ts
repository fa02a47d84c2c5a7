import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '#contract/host-api.ts';
import { errorCode } from '../settings/durable-write.ts';
import { field, jsonFile } from '../settings/json-file.ts';

/** The form of what the host keeps in a data folder. It grows with every change that an older program would misread. */
const FORMAT = 1;

type Told = { readonly format: number; readonly program: string };

/**
 * Looks at a data folder before anything in it is touched: one that a newer program has written is left as it is. Otherwise the
 * folder is marked with this program's form, for older ones to see.
 */
export async function openProfile(dataFolder: string, version: string, format = FORMAT): Promise<Profile> {
  const file = jsonFile<Told | undefined>(join(dataFolder, 'profil.json'), (value) => {
    const [told, program] = [field(value, 'format'), field(value, 'program')];
    if (typeof told !== 'number' || !Number.isSafeInteger(told)) return undefined;
    return { format: told, program: typeof program === 'string' ? program : '' };
  });
  const told = await file.read();
  if (told && told.format > format) return { kind: 'newer', program: told.program || null };
  if ((await journalFormat(join(dataFolder, 'journal.jsonl'))) > format) return { kind: 'newer', program: null };
  if (told?.format !== format) await file.write({ format, program: version });
  return { kind: 'usable' };
}

/** What the journal says of itself in its first bytes; 0 where there is none, or it says nothing. */
async function journalFormat(path: string): Promise<number> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return Number(/^\{"journal":(\d{1,9}),/.exec(buffer.toString('latin1', 0, bytesRead))?.[1] ?? 0);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
