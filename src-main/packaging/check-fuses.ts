import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Packager } from 'electron-builder';
import { fuseFindings } from './fuse-findings.ts';

/**
 * `npm run check-fuses -- PROGRAM …`: reads the fuses back out of packed programs (the executable, or the `.app` on macOS)
 * and compares them with `electron-builder.yml`. Exit code 1 where one differs.
 */
const packager = new Packager({ projectDir: process.cwd() });
await packager.validateConfig();
const wanted = { ...packager.config.electronFuses };

for (const program of process.argv.slice(2)) {
  const { version: _, ...wire } = await getCurrentFuseWire(program);
  const { wrong, unnamed } = fuseFindings(wanted, wire, FuseV1Options);
  console.log(`${program}: ${Object.keys(wire).length} fuses, ${wrong.length} wrong`);
  for (const line of wrong) console.error(`  ${line}`);
  for (const line of unnamed) console.warn(`  ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}
