import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licensedPackages, npmBill, programBill } from './bill-of-materials.ts';
import { licenceTexts } from './licence-texts.ts';
import { licenceFindings } from './licences.ts';

/**
 * `npm run sbom [-- FOLDER]`: what the program is made of, as CycloneDX (`sbom.cdx.json`) and with every licence text
 * (`licences.txt`), in `dist` unless told otherwise. Exit code 1 when a licence is not on the list, of the program or of a tool.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const all = npmBill(root);
const bill = programBill(all, lock);
const packages = licensedPackages(bill);

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
writeFileSync(join(out, 'licences.txt'), licenceTexts(root, packages));

const findings = [...licenceFindings(packages, 'program'), ...licenceFindings(licensedPackages(all), 'tools')];
console.log(`${packages.length} packages in the program, ${all.components.length} with the tools: ${out}`);
for (const finding of findings) console.error(`Not on the list of licences: ${finding}`);
process.exitCode = findings.length === 0 ? 0 : 1;
