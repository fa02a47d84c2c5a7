import type { Schema } from '../schemas.ts';

/**
 * What this PC knows of the files it has imported and the central file does not carry: the files themselves, how their
 * rows were placed and which wait, the names it has learned, and how files of no standard are read.
 */
export const version3: Schema = {
  version: 3,
  stores: {
    imports: 'sourceId, sha256',
    kept_files: 'sha256',
    aliases: '[kind+key]',
    mappings: 'id',
  },
};
