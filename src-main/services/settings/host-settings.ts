import { join } from 'node:path';
import { isLanguage } from '#contract/channels.ts';
import type { Language } from '#contract/host-api.ts';
import { field, type JsonFile, jsonFile } from './json-file.ts';

/** What the host itself remembers between runs. The program's data are not here. */
export type HostSettings = {
  /** Path of the central file, or null when none is connected. */
  readonly centralFile: string | null;
  /** This data folder's own folder for backups, in one that the user has chosen; null: in the data folder. */
  readonly backupFolder: string | null;
  /** Folder for copies of the backups, or null: none. */
  readonly copyFolder: string | null;
  /** Where documents are saved, or null: where the system puts downloads. */
  readonly exportFolder: string | null;
  /** Language chosen in the program, or null: the system's. */
  readonly language: Language | null;
};

export function hostSettingsFile(dataFolder: string): JsonFile<HostSettings> {
  return jsonFile(join(dataFolder, 'settings.json'), (value) => {
    const centralFile = field(value, 'centralFile');
    const backupFolder = field(value, 'backupFolder');
    const copyFolder = field(value, 'copyFolder');
    const exportFolder = field(value, 'exportFolder');
    const language = field(value, 'language');
    return {
      centralFile: typeof centralFile === 'string' && centralFile !== '' ? centralFile : null,
      backupFolder: typeof backupFolder === 'string' && backupFolder !== '' ? backupFolder : null,
      copyFolder: typeof copyFolder === 'string' && copyFolder !== '' ? copyFolder : null,
      exportFolder: typeof exportFolder === 'string' && exportFolder !== '' ? exportFolder : null,
      language: isLanguage(language) ? language : null,
    };
  });
}
