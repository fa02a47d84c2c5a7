import { spawnSync } from 'node:child_process';
import type { LicensedPackage } from './licences.ts';

type Licence = { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string };
type Component = {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly Licence[];
  readonly [field: string]: unknown;
};
export type BillOfMaterials = {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: Component; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
};

/** What of `package-lock.json` is used here. */
export type Lock = {
  readonly name: string;
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
};

/** What is handed out with the program though no dependency of it: everything runs in it. */
const RUNTIME = 'electron';

/** What npm says of every package in the lock, as CycloneDX. Asks no network. @throws where npm fails */
export function npmBill(root: string): BillOfMaterials {
  const script = process.env.npm_execpath;
  const isScript = script?.endsWith('.js') === true;
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--offline'];
  const command = isScript ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(command, isScript ? [script, ...args] : args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`npm sbom: ${run.stderr || run.error}`);
  return JSON.parse(run.stdout);
}

/**
 * What is handed out, of all that the lock holds: what it does not mark as for development, and Electron. (`npm sbom --omit dev`
 * of npm 11 leaves out react and others that are dependencies of the program and of its tools.) The same bill for the same lock:
 * no time and no random number in it, and the program under its name.
 */
export function programBill(all: BillOfMaterials, { name, packages }: Lock): BillOfMaterials {
  const { serialNumber: _, ...rest } = all;
  const { timestamp: __, ...metadata } = all.metadata;
  const shipped = new Set(
    Object.entries(packages).flatMap(([path, { dev, version }]) => (dev ? [] : [`${nameOf(path)}@${version}`])),
  );
  const components = all.components
    .filter((component) => shipped.has(idOf(component)) || component.name === RUNTIME)
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const refs = new Set([metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = all.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)).toSorted() }))
    .toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  return {
    ...rest,
    dependencies,
    metadata: { ...metadata, component: { ...metadata.component, type: 'application', name } },
    components,
  };
}

export function licensedPackages({ components }: BillOfMaterials): LicensedPackage[] {
  return components.map(({ name, version, licenses = [] }) => ({
    name,
    version,
    licence: licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND '),
  }));
}

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function idOf({ name, version }: Component): string {
  return `${name}@${version}`;
}
