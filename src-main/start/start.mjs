#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { parseArguments } from './arguments.mjs';
import { findBrowser } from './browser-binary.mjs';
import { build, isBuildNeeded } from './build.mjs';
import { electronBinary, fetchElectron, hasDisplay, mayRun } from './electron-binary.mjs';
import { installDependencies } from './install.mjs';
import { linesFor } from './lines.mjs';
import { pickHost, withoutElectron } from './pick-host.mjs';
import { projectNode } from './project-node.mjs';
import { runDevElectron, runElectron } from './run-electron.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const lines = linesFor(process.platform, process.env);

process.exitCode = await start();

/** @returns {Promise<number>} exit code: 0 when the program ended as it should, 2 for a wrong argument, else 1 */
async function start() {
  const parsed = parseArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (parsed.kind === 'wrong') {
    console.error(lines.wrongArgument(parsed.argument));
    return 2;
  }
  const { options } = parsed;
  if (!(await isSetUp(options.dev))) return 1;
  const isRoot = process.getuid?.() === 0;
  const browser = () => findBrowser(process.platform, process.env);
  const pick = await pickHost({
    wanted: options.host,
    display: hasDisplay(process.platform, process.env),
    electron: electronToBeHad,
    mayRun,
    browser,
  });
  if (pick.kind === 'none') {
    console.error(pick.missing === 'electron' ? lines.noElectron : lines.noBrowser);
    return 1;
  }
  const program = { root, passedOn: options.passedOn, isRoot, lines, node: projectNode(root), dev: options.dev };
  if (pick.kind !== 'electron') return serve(pick, program);

  console.log(lines.electron(lines.reasons[pick.reason]));
  const run = options.dev ? runDevElectron : runElectron;
  const outcome = await run({ ...program, binary: pick.binary });
  if (outcome === 'broke_at_start' && options.host === null) {
    return serve(withoutElectron({ browser }, 'electron_broke'), program);
  }
  return outcome === 'ended' ? 0 : 1;
}

async function isSetUp(/** @type {boolean} */ dev) {
  try {
    await installDependencies(root, lines.installing);
    if (!dev && isBuildNeeded(root)) {
      console.error(lines.building);
      await build(root);
    }
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(lines.setUpFailed);
    return false;
  }
}

/** Never downloads on a build server: what is not in the checkout is not what is being tested there. */
async function electronToBeHad() {
  const here = electronBinary(root);
  if (here !== null || process.env.CI === 'true') return here;
  console.error(lines.fetching);
  return fetchElectron(root, projectNode(root));
}
