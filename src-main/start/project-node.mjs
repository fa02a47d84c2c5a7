import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that the project brings as a dependency, since the system's may be too old; else the one running this. */
export function projectNode(/** @type {string} */ root) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}
