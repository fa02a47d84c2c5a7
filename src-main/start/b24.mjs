#!/usr/bin/env node
// Runs on whatever Node the system has and hands over to the project's own, which reads TypeScript.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from './project-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (existsSync(join(root, 'node_modules', 'fflate'))) {
  const command = join(root, 'src-main', 'cli', 'b24.ts');
  const run = spawnSync(projectNode(root), [command, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} else {
  console.error(
    'Det programmet trenger, er ikke hentet ennå. Kjør «npm ci» i programmets mappe, og prøv igjen.\nNot installed yet: run "npm ci" first.',
  );
  process.exitCode = 1;
}
