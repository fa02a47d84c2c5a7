import { runB24 } from '../../src-main/cli/run-b24.ts';

/** Runs `b24` with these arguments. @returns its exit code and what it wrote */
export async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runB24(argv, {
    stdout: (text) => {
      written.out += text;
    },
    stderr: (text) => {
      written.err += text;
    },
  });
  return { code, ...written };
}
