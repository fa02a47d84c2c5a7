import { runB24 } from './run-b24.ts';

process.exitCode = await runB24(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
