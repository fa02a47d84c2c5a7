import type { BackupFolder } from './backup-folder.ts';

/** A folder that does not answer: a share whose server is gone can take minutes to say so. The code is the system's own. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code = 'ETIMEDOUT';
}

/** The work's outcome, or a rejection after so many milliseconds; the work itself goes on. */
export function withPatience<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new NoAnswer()), milliseconds).unref();
    }),
  ]);
}

/** The same folder, whose every call is given up after so many milliseconds. */
export function patientFolder(folder: BackupFolder, milliseconds: number): BackupFolder {
  return {
    list: () => withPatience(folder.list(), milliseconds),
    read: (backup) => withPatience(folder.read(backup), milliseconds),
    check: (backup) => withPatience(folder.check(backup), milliseconds),
    size: (backup) => withPatience(folder.size(backup), milliseconds),
    write: (name, bytes) => withPatience(folder.write(name, bytes), milliseconds),
    moveMark: (...args) => withPatience(folder.moveMark(...args), milliseconds),
    prune: () => withPatience(folder.prune(), milliseconds),
    remove: (backup) => withPatience(folder.remove(backup), milliseconds),
  };
}
