import { strFromU8, unzipSync } from 'fflate';
import { xmlAttributes, xmlFault } from './xml-check.ts';

export type OfficeFile = {
  readonly names: readonly string[];
  readonly bytes: (name: string) => Uint8Array;
  /** @throws Error when there is no such part */
  readonly text: (name: string) => string;
  /** Parts whose names fit, in order of the number in them. */
  readonly texts: (pattern: RegExp) => string[];
};

/** A DOCX, PPTX or XLSX taken apart. */
export function officeFile(packed: Uint8Array): OfficeFile {
  const parts = unzipSync(packed);
  const names = Object.keys(parts);
  const bytes = (name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`no ${name} among ${names.join(', ')}`);
    return part;
  };
  const text = (name: string) => strFromU8(bytes(name));
  const number = (name: string) => Number(/\d+(?=\.\w+$)/.exec(name)?.[0] ?? 0);
  return {
    names,
    bytes,
    text,
    texts: (pattern) =>
      names
        .filter((name) => pattern.test(name))
        .toSorted((a, b) => number(a) - number(b))
        .map(text),
  };
}

/** What an office program would stumble over or warn about; empty for a file that opens clean. */
export function packageFaults(file: OfficeFile): string[] {
  const faults: string[] = [];
  const types = file.text('[Content_Types].xml');
  const overrides = xmlAttributes(types, 'Override', 'PartName');
  const defaults = xmlAttributes(types, 'Default', 'Extension');
  for (const name of overrides)
    if (!file.names.includes(name.slice(1))) faults.push(`a type for ${name}, which is not there`);
  for (const name of file.names) {
    if (/vba|macro|\.bin$/i.test(name)) faults.push(`${name} is no document`);
    if (!overrides.includes(`/${name}`) && !defaults.includes(name.split('.').at(-1) ?? ''))
      faults.push(`${name} has no type`);
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const fault = xmlFault(file.text(name));
    if (fault !== null) faults.push(`${name}: ${fault}`);
    if (name.endsWith('.rels')) faults.push(...relationFaults(file, name));
  }
  return faults;
}

function relationFaults(file: OfficeFile, name: string): string[] {
  const xml = file.text(name);
  const ids = xmlAttributes(xml, 'Relationship', 'Id');
  const base = name.replace(/_rels\/[^/]*$/, '');
  const missing = xmlAttributes(xml, 'Relationship', 'Target').filter(
    (target) => !file.names.includes(resolved(base, target)),
  );
  return [
    ...(/TargetMode\s*=\s*"External"/.test(xml) ? [`${name} leads out of the file`] : []),
    ...(new Set(ids).size < ids.length ? [`${name}: an id twice`] : []),
    ...missing.map((target) => `${name}: ${target} is not there`),
  ];
}

function resolved(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = `${base}${target}`.split('/');
  const whole: string[] = [];
  for (const part of path) {
    if (part === '..') whole.pop();
    else if (part !== '.') whole.push(part);
  }
  return whole.join('/');
}
