import { join } from 'node:path';
import type { HostPorts, Typesetter } from '#ports';
import { createHandedFile } from '#services/central/handed-file.ts';
import { createLog } from '#services/log/log.ts';

/** Typesets nothing: gives the model back as bytes and as a page, so that a test can see it came through. */
export function echoTypesetter(): Typesetter {
  return {
    typeset: async (model) => {
      if (model === 'break') throw new Error('A defect that names /home/kari/hemmelig.b24.zip');
      return {
        kind: 'typeset',
        pdf: new TextEncoder().encode(model),
        pages: [`<svg>${model}</svg>`],
        missingCharacters: [],
      };
    },
    close: async () => undefined,
  };
}

/** Ports of a host that runs in a test. */
export function testPorts(dataFolder: string, other: Partial<HostPorts> = {}): HostPorts {
  return {
    host: 'loopback',
    version: '0.1.0',
    platform: 'linux',
    systemLanguage: 'nb',
    sample: false,
    dataFolder,
    policyFile: join(dataFolder, 'ingen-policy.json'),
    centralFile: null,
    handed: createHandedFile(null),
    chooseFile: null,
    chooseFolder: null,
    languageChanged: () => undefined,
    openFile: async () => true,
    showFile: async () => true,
    clock: () => new Date('2026-03-01T12:00:00Z'),
    typesetter: echoTypesetter(),
    log: createLog(dataFolder, () => new Date('2026-03-01T12:00:00Z')),
    reportDefect: () => undefined,
    ...other,
  };
}
