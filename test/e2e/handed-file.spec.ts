import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './support/app.ts';
import { b24 } from './support/b24.ts';
import { programEnvironment, runnerName } from './support/runner.ts';

test('a double-clicked central file is looked over, and nothing is taken in before she says so', async ({
  page,
  program,
}) => {
  const path = join(program.home, 'fra-kollega.b24.zip');
  b24('sample', '--out', path);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const again = await program.restart({ file: path });
  const preview = again.getByRole('region', { name: /fra-kollega\.b24\.zip/ });
  await expect(preview).toBeVisible();
  await preview.getByRole('button', { name: 'Avbryt' }).click();
  await expect(preview).toBeHidden();
  await again.reload();
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(preview).toBeHidden();

  // The running program is handed another one by a second start, which ends at once.
  if (runnerName() === 'electron') return;
  const script = fileURLToPath(new URL('../../out/main/loopback.js', import.meta.url));
  const other = join(program.home, 'en-til.b24.zip');
  b24('sample', '--out', other, '--seed', '2');
  await promisify(execFile)(process.execPath, [script, `--data=${program.dataFolder}`, other], {
    env: programEnvironment(program.home),
  });
  await again.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(again.getByRole('region', { name: /en-til\.b24\.zip/ })).toBeVisible();
});
