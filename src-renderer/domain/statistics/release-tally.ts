import type { OrganisationId } from '../model/brands.ts';
import type { UsageSource } from '../model/tables.ts';
import { type ReleaseBreak, releaseBreaks } from '../usage/release-breaks.ts';
import type { UsageCells } from '../usage/usage-cells.ts';

/** Months as `monthNumber`, by the release of COUNTER that counted them. */
type MonthsByRelease = Map<string, Set<number>>;

/** Keeps which release of COUNTER counted each month of a holder's use of a service, to tell where the numbers break. */
export class ReleaseTally {
  readonly #releaseOfCode: readonly string[];
  readonly #services: readonly string[];
  readonly #january: number;
  readonly #byService = new Map<string, Map<OrganisationId, MonthsByRelease>>();

  /** @param codes what the codes of the cells stand for @param january of the year told of, as `monthNumber` */
  constructor(
    codes: { readonly services: readonly string[]; readonly sources: readonly string[] },
    sources: readonly UsageSource[],
    january: number,
  ) {
    const releaseOf = new Map(sources.map(({ id, release }) => [id, release]));
    this.#releaseOfCode = codes.sources.map((id) => releaseOf.get(id) ?? '');
    this.#services = codes.services;
    this.#january = january;
  }

  add(holder: OrganisationId, cells: UsageCells, cell: number): void {
    const service = this.#services[cells.service[cell] as number] ?? '';
    const release = this.#releaseOfCode[cells.source[cell] as number] ?? '';
    const ofService = grown(this.#byService, service, () => new Map<OrganisationId, MonthsByRelease>());
    const ofHolder = grown(ofService, holder, (): MonthsByRelease => new Map());
    grown(ofHolder, release, () => new Set<number>()).add(cells.month[cell] as number);
  }

  /** Breaks within the year of one holder's use, and the one at its January against the months before. */
  ofHolder(holder: OrganisationId, service: string): ReleaseBreak[] {
    return this.#breaks([this.#byService.get(service)?.get(holder) ?? new Map()]);
  }

  /** The same of everyone's use together. */
  ofAll(service: string): ReleaseBreak[] {
    return this.#breaks([...(this.#byService.get(service)?.values() ?? [])]);
  }

  #breaks(all: readonly MonthsByRelease[]): ReleaseBreak[] {
    const sources = all.flatMap((one) => [...one].map(([release, months]) => ({ release, months })));
    return releaseBreaks(sources).filter(({ month }) => month >= this.#january);
  }
}

function grown<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const known = map.get(key) ?? made();
  map.set(key, known);
  return known;
}
