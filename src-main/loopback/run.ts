import { homedir } from 'node:os';
import type { Language } from '#contract/host-api.ts';
import type { Typesetter } from '#ports';
import { createHandedFile } from '#services/central/handed-file.ts';
import { createLog } from '#services/log/log.ts';
import { policyPlace } from '#services/policy/policy-place.ts';
import { parseStartArguments, type StartArguments } from '#services/start/arguments.ts';
import { defaultDataFolder, prepareDataFolder } from '#services/start/data-folder.ts';
import { systemLanguage } from '#services/start/system-language.ts';
import { MESSAGES } from '#texts/messages.ts';
import { type StartedLoopback, startLoopback } from './host.ts';
import { openInSystem, showInSystem } from './open-in-system.ts';
import type { PageRoute } from './static-route.ts';

/** What differs between the built program and `npm run dev`. */
export type LoopbackProgram = {
  readonly version: string;
  /** Where the program is installed. */
  readonly folder: string;
  readonly page: PageRoute;
  readonly createTypesetter: () => Typesetter;
};

/**
 * Runs the loopback host on this process's command line until it is told to stop. Says where it listens in one line
 * of JSON on stdout, for whoever started it to show or open.
 */
export async function runLoopback(program: LoopbackProgram): Promise<void> {
  const language = systemLanguage(process.platform, process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const texts = MESSAGES[language].host.dialogs;
  const parsed = parseStartArguments(process.argv.slice(2));
  if (parsed.kind === 'not_a_central_file') return fail(texts.notACentralFile(parsed.path));

  const { environment, platform, home } = { environment: process.env, platform: process.platform, home: homedir() };
  const wanted = parsed.arguments.data ?? defaultDataFolder({ platform, home, environment });
  try {
    const dataFolder = prepareDataFolder(wanted);
    stopWhenTold(await start(program, parsed.arguments, dataFolder, language));
  } catch (error) {
    console.error(error);
    fail(texts.dataFolderUnusable(wanted));
  }
}

async function start(
  { version, folder, page, createTypesetter }: LoopbackProgram,
  { central, sample, file, policy }: StartArguments,
  dataFolder: string,
  language: Language,
): Promise<StartedLoopback> {
  const clock = () => new Date();
  const started = await startLoopback(
    {
      host: 'loopback',
      version,
      platform: process.platform,
      systemLanguage: language,
      sample,
      dataFolder,
      policyFile: policy ?? policyPlace(process.platform, folder),
      centralFile: central,
      handed: createHandedFile(file),
      chooseFile: null,
      chooseFolder: null,
      languageChanged: () => undefined,
      openFile: (path) => openInSystem(path, process.platform),
      showFile: (path) => showInSystem(path, process.platform),
      clock,
      log: createLog(dataFolder, clock),
      typesetter: createTypesetter(),
      reportDefect: (error) => console.error(error),
    },
    page,
  );
  console.log(JSON.stringify({ kind: started.kind, address: started.address, dataFolder }));
  return started;
}

/** Ctrl+C, the end of whoever started it (its pipe breaks), or the system going down. */
function stopWhenTold(started: StartedLoopback): void {
  if (started.kind === 'already_running') return;
  const stop = () => {
    void started.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 2;
}
