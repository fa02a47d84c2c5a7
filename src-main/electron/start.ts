import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { app, dialog, session, shell } from 'electron';
import type { HandedFile, Typesetter } from '#ports';
import { createHandedFile } from '#services/central/handed-file.ts';
import { createHostApi } from '#services/host-api.ts';
import { createLog } from '#services/log/log.ts';
import { noteDefects } from '#services/log/note-defects.ts';
import { policyPlace } from '#services/policy/policy-place.ts';
import { languageOfLocale } from '#services/settings/language.ts';
import { parseStartArguments, type StartArguments } from '#services/start/arguments.ts';
import { defaultDataFolder, prepareDataFolder } from '#services/start/data-folder.ts';
import { systemLanguage } from '#services/start/system-language.ts';
import { MESSAGES } from '#texts/messages.ts';
import { registerAppScheme, servePage } from './app-protocol.ts';
import { quitWithLastWindow } from './closing.ts';
import { keepContentsInPlace } from './contents-security.ts';
import { chooseCentralFile, chooseFolder } from './file-dialogs.ts';
import { isFirstInstance, takeOpenedFiles } from './handed-files.ts';
import { answerCalls } from './ipc-bridge.ts';
import { showMenu } from './menu.ts';
import { type PageAddress, pageAddress } from './page-address.ts';
import { denyNetwork, denyPermissions } from './session-security.ts';
import { openWindow } from './window.ts';
import { windowStateFile } from './window-state.ts';

/** Where the built parts lie, and what is made at the start. */
export type ElectronProgram = {
  readonly pageFolder: string;
  readonly preload: string;
  readonly createTypesetter: () => Typesetter;
};

const reportDefect = (error: unknown) => console.error(error);

/** Starts the program. What must be decided before Electron is ready happens before the first `await`. */
export async function startElectron(program: ElectronProgram): Promise<void> {
  app.enableSandbox();
  registerAppScheme();
  const page = pageAddress(app.isPackaged, process.env.ELECTRON_RENDERER_URL);
  keepContentsInPlace(app, page);
  const language = systemLanguage(process.platform, process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const parsed = parseStartArguments(process.argv.slice(1));
  if (parsed.kind === 'not_a_central_file') {
    return refuseToStart(MESSAGES[language].host.dialogs.notACentralFile(parsed.path), language);
  }
  const { file } = parsed.arguments;
  const handed = createHandedFile(file);
  takeOpenedFiles(handed);
  const wanted = parsed.arguments.data ?? userFolder();
  try {
    const dataFolder = prepareDataFolder(wanted);
    const profile = prepareDataFolder(join(dataFolder, 'electron'));
    app.setPath('userData', profile);
    if (!isFirstInstance(file && resolve(file), handed)) return app.quit();
    await app.whenReady();
    await openProgram(program, page, parsed.arguments, dataFolder, handed);
  } catch (error) {
    reportDefect(error);
    refuseToStart(MESSAGES[language].host.dialogs.dataFolderUnusable(wanted), language);
  }
}

async function openProgram(
  program: ElectronProgram,
  page: PageAddress,
  { central, sample, policy }: StartArguments,
  dataFolder: string,
  handed: HandedFile,
): Promise<void> {
  denyPermissions(session.defaultSession, page);
  denyNetwork(session.defaultSession, page);
  servePage(session.defaultSession, program.pageFolder, page);

  const clock = () => new Date();
  const ports = noteDefects({
    host: 'electron',
    version: app.getVersion(),
    platform: process.platform,
    systemLanguage: languageOfLocale(app.getPreferredSystemLanguages()[0] ?? app.getSystemLocale()),
    sample,
    dataFolder,
    policyFile: policy ?? policyPlace(process.platform, dirname(process.execPath)),
    centralFile: central,
    handed,
    chooseFile: chooseCentralFile,
    chooseFolder,
    languageChanged: (language) => showMenu(language, process.platform),
    showFile: async (path) => {
      shell.showItemInFolder(path);
      return true;
    },
    openFile: async (path) => (await shell.openPath(path)) === '',
    clock,
    log: createLog(dataFolder, clock),
    typesetter: program.createTypesetter(),
    reportDefect,
  });
  const api = await createHostApi(ports);
  answerCalls(api, page, ports.reportDefect);
  showMenu((await api['app:info']()).language, process.platform);
  const windowState = windowStateFile(dataFolder);
  quitWithLastWindow(async () => {
    await windowState.settled();
    await ports.typesetter.close();
  }, ports.reportDefect);
  await openWindow(page, program.preload, windowState, app.isPackaged);
}

function userFolder(): string {
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
}

function refuseToStart(reason: string, language: 'nb' | 'nn' | 'en'): void {
  dialog.showErrorBox(MESSAGES[language].host.dialogs.startFailed, reason);
  app.exit(2);
}
