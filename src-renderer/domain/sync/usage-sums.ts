import type { UsageColumns } from '../model/usage-columns.ts';

/** What the rows of one usage source add up to: the same rows in any order give the same sum. */
export type UsageSum = { rows: number; high: number; low: number };

/** One sum for each code of `usage.sources`; 64 bits, so that two contents do not look alike by chance. */
export function usageSums(usage: UsageColumns): readonly UsageSum[] {
  const sums = usage.sources.map((): UsageSum => ({ rows: 0, high: 0, low: 0 }));
  const services = usage.services.map(textHash);
  const organisations = usage.organisations.map(textHash);
  const metrics = usage.metrics.map(textHash);
  const extras = Object.entries(usage.extra ?? {}).map(([name, values]) => ({ name: textHash(name), values }));
  for (let i = 0; i < usage.length; i++) {
    let hash = mix(services[usage.service[i] ?? 0] ?? 0, organisations[usage.organisation[i] ?? 0] ?? 0);
    hash = mix(hash, metrics[usage.metric[i] ?? 0] ?? 0);
    hash = mix(hash, ((usage.first[i] ?? 0) << 16) | (usage.last[i] ?? 0));
    const count = usage.count[i] ?? 0;
    hash = mix(hash, (count % 2 ** 32) | 0);
    hash = mix(hash, ((count / 2 ** 32) | 0) * 2 + (usage.allocated[i] ?? 0));
    let extra = 0;
    for (const { name, values } of extras) {
      const text = values[i] ?? '';
      if (text !== '') extra += mix(name, textHash(text));
    }
    if (extra !== 0) hash = mix(hash, extra | 0);
    const sum = sums[usage.source[i] ?? 0];
    if (!sum) continue;
    sum.rows++;
    sum.low = (sum.low + hash) | 0;
    sum.high = (sum.high + mix(hash, 0x9e3779b9)) | 0;
  }
  return sums;
}

export function compareSums(a: UsageSum, b: UsageSum): number {
  return a.rows - b.rows || a.high - b.high || a.low - b.low;
}

/** Spreads two words over one (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let hash = Math.imul(a, 31) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
