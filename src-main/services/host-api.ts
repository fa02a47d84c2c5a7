import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { HostCallError } from '#contract/call-result.ts';
import type { BrowseListing, CentralChoice, HostApi, Language } from '#contract/host-api.ts';
import type { HostPorts } from '#ports';
import { MESSAGES } from '#texts/messages.ts';
import { createBackupsApi } from './backups/backups-api.ts';
import { browseFolder, browsePlaces } from './central/browse.ts';
import { createCentralApi } from './central/central-api.ts';
import { type CentralFileConnection, createConnection } from './central/connection.ts';
import { isCentralFileName } from './central/file-name.ts';
import { createHandles, type Handles } from './central/handles.ts';
import { ownContributions } from './central/own-contributions.ts';
import { usualPlaces } from './central/places.ts';
import { readCentralFile } from './central/read.ts';
import { createExportsApi } from './exports/exports-api.ts';
import { freeSpace } from './files/free-space.ts';
import { nodeFs } from './files/node-fs.ts';
import { nodeDisk } from './journal/disk.ts';
import { readPolicy } from './policy/read-policy.ts';
import { type HostSettings, hostSettingsFile } from './settings/host-settings.ts';
import { openProfile } from './start/profile.ts';
import { refusingApi } from './start/refusing-api.ts';
import { createStoredDocumentsApi } from './stored-documents/stored-documents-api.ts';
import { createSupportApi } from './support/support-api.ts';
import { createUpdatesApi } from './updates/updates-api.ts';

/** Stands for the list of places, which is no path; `\0` cannot be in one. */
const PLACES = '\0places';

/** A share that is slower is gone without, and goes on in the background. */
const PATIENCE = { reach: 3_000, call: 15_000, copy: 5_000 };

/** Everything a host can do for the renderer, the same behind both bridges. Reads the settings of the last run. */
export async function createHostApi(ports: HostPorts): Promise<HostApi> {
  const { dataFolder, version, host, platform, sample } = ports;
  const profile = await openProfile(dataFolder, version);
  const policy = await readPolicy(ports.policyFile);
  const decided = policy.status.kind === 'set' ? policy.status.policy : null;
  // What a policy that cannot be read was to say nobody knows: rather too little shown than too much.
  const confidential = decided?.confidential ?? policy.status.kind === 'invalid';
  const info = { version, host, platform, language: ports.systemLanguage, sample, dataFolder, profile, confidential };
  if (profile.kind === 'newer') return refusingApi(info, ports.languageChanged);
  const file = hostSettingsFile(dataFolder);
  let settings = await file.read();
  const change = async (part: Partial<HostSettings>) => {
    settings = { ...settings, ...part };
    await file.write(settings);
  };
  const usual = decided?.language ?? ports.systemLanguage;
  const language = () => settings.language ?? usual;
  const withPolicy = () => ({ ...settings, copyFolder: settings.copyFolder ?? decided?.backupFolder ?? null });
  const { log } = ports;
  log.event('start', { version, host, platform, node: process.versions.node, policy: policy.status.kind });
  const central = createConnection(settings.centralFile, (centralFile) => change({ centralFile }), ports.clock);
  const named = ports.centralFile ?? decided?.centralFile ?? null;
  if (named !== null) await central.connect(named);
  const handles = createHandles();

  const api: Omit<HostApi, 'support:facts'> = {
    'app:info': async () => ({ ...info, language: language() }),
    'app:setLanguage': async (chosen) => {
      // The usual one is not a choice: an administrator can still change it.
      await change({ language: chosen === usual ? null : chosen });
      ports.languageChanged(chosen);
    },
    'central:status': async () => central.status(),
    'central:choose': () => chooseCentralFile(ports.chooseFile, language(), central),
    'central:browse': (folder) => browse(folder, handles, ports.platform, language()),
    'central:connect': async (handle) => {
      const path = handles.pathOf(handle);
      if (path === undefined || !isCentralFileName(path)) throw new HostCallError('unknown_handle', 'central:connect');
      return central.connect(path);
    },
    'central:disconnect': central.disconnect,
    'central:read': central.read,
    'central:handed': async () => {
      const path = ports.handed.take();
      return path === null ? { kind: 'not_connected' } : readCentralFile(nodeFs, path, ports.clock);
    },
    ...createCentralApi(central, handles, ports.clock, ownContributions(join(dataFolder, 'bidrag.json'))),
    'documents:typeset': ports.typesetter.typeset,
    ...createBackupsApi({
      ...ports,
      disk: nodeDisk,
      now: ports.clock,
      settings: withPolicy,
      remember: change,
      folders: handles,
      language,
      machine: hostname(),
      patience: PATIENCE,
    }),
    'storage:free': () => freeSpace(dataFolder),
    ...createStoredDocumentsApi({ ...ports, disk: nodeDisk }),
    ...createExportsApi({ ...ports, disk: nodeDisk, handles, settings: () => settings, remember: change, language }),
    'app:policy': async () => policy.status,
    ...createUpdatesApi({ ...ports, policy }),
  };
  return { ...api, ...createSupportApi({ ...ports, policy, api }) };
}

async function chooseCentralFile(
  chooseFile: HostPorts['chooseFile'],
  language: Language,
  central: CentralFileConnection,
): Promise<CentralChoice> {
  if (chooseFile === null) return { kind: 'browse' };
  const path = await chooseFile(language);
  // The dialogs filter by name, but she can type any: another file is no choice.
  if (path === null || !isCentralFileName(path)) return { kind: 'cancelled' };
  return { kind: 'connected', connection: await central.connect(path) };
}

async function browse(
  handle: string | null,
  handles: Handles,
  platform: string,
  language: Language,
): Promise<BrowseListing> {
  const path = handle === null ? PLACES : handles.pathOf(handle);
  if (path === undefined) throw new HostCallError('unknown_handle', 'central:browse');
  if (path !== PLACES) return browseFolder(path, handles, handles.issue(PLACES));
  return browsePlaces(await usualPlaces(platform, homedir(), MESSAGES[language].host.places), handles);
}
