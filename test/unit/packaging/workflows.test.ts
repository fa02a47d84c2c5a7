import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

test.each(['check.yml', 'installers.yml'])('%s runs only what is in the repository', async (name) => {
  const workflow = await read(`.github/workflows/${name}`);
  const { scripts } = JSON.parse(await read('package.json'));
  for (const [, script = ''] of workflow.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(script);
  for (const [, file = ''] of workflow.matchAll(/\bnode (src-main\/\S+|node_modules\/\S+)/g)) {
    expect(existsSync(fileURLToPath(new URL(file, root))), file).toBe(true);
  }
});

test('the workflow for installers runs the stories in Electron and reads the fuses back, on three systems', async () => {
  const workflow = await read('.github/workflows/installers.yml');
  for (const system of ['windows', 'macos', 'ubuntu']) expect(workflow).toContain(`os: ${system}-latest`);
  expect(workflow).toContain('B24_RUNNER: electron');
  expect(workflow).toContain('npm run check-fuses');
  // Without a certificate electron-builder signs nothing by itself, and a program with its fuses set does not start on Apple's processors.
  expect(workflow).toContain('-c.mac.identity=-');
  expect(workflow).toMatch(/permissions:\s+contents: read\s/);
});
