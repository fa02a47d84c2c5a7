import { fileURLToPath } from 'node:url';
import { type Configuration, Packager } from 'electron-builder';

/** `electron-builder.yml` as electron-builder reads it. @throws with its own words where its schema is broken */
export async function builderConfiguration(change: object = {}): Promise<Configuration> {
  const packager = new Packager({ projectDir: fileURLToPath(new URL('../../../', import.meta.url)), config: change });
  await packager.validateConfig();
  return packager.config;
}
