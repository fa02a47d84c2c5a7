import type { Placement } from '#domain/counter/placement.ts';
import type { ServiceRule, UsageChoices } from '#domain/counter/usage-import.ts';
import type { ReportSummary } from '#workers/client.ts';

/** Where the rows of a name go: services in the order they take rows, nowhere, or not decided yet (null). */
export type ServiceChoice = readonly string[] | 'left_out' | null;

/** What is decided about a report so far. Rows of names that are not decided wait. */
export type PlacingDraft = {
  /** One for each of the report's suggestions, in their order. */
  readonly services: readonly ServiceChoice[];
  /** Who the whole file is for, where its rows name no libraries. */
  readonly whole: Placement | null;
  /** By institution key. */
  readonly each: ReadonlyMap<string, Placement>;
};

type Suggested = Pick<ReportSummary, 'suggestions'>;

/** What the program proposes, for the user to look over. */
export function draftFrom({ suggestions }: Suggested): PlacingDraft {
  return {
    services: suggestions.services.map(({ rules }) => {
      const ids = rules.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]));
      if (ids.length > 0) return ids;
      return rules.length > 0 ? 'left_out' : null;
    }),
    whole: suggestions.whole.placement,
    each: new Map(
      suggestions.organisations.flatMap(({ institution, placement }) =>
        placement ? [[institution.key, placement] as const] : [],
      ),
    ),
  };
}

/** The draft as an import's choices; null while it places nothing. */
export function choicesFrom({ suggestions }: Suggested, draft: PlacingDraft): UsageChoices | null {
  const services = suggestions.services.flatMap(({ part: { platform, database } }, at): ServiceRule[] => {
    const rule = { platform, database, dataTypes: [] };
    const choice = draft.services[at] ?? null;
    if (choice === 'left_out') return [{ ...rule, serviceId: null }];
    return (choice ?? []).map((serviceId) => ({ ...rule, serviceId }));
  });
  if (!services.some(({ serviceId }) => serviceId !== null)) return null;
  if (suggestions.organisations.length > 0) {
    return draft.each.size === 0 ? null : { services, organisations: { kind: 'each', byInstitution: draft.each } };
  }
  return draft.whole && { services, organisations: { kind: 'one', placement: draft.whole } };
}

/** How many names nobody has decided about. */
export function undecidedNames({ suggestions }: Suggested, draft: PlacingDraft): number {
  const services = suggestions.services.filter((_, at) => (draft.services[at] ?? null) === null).length;
  const libraries =
    suggestions.organisations.length > 0
      ? suggestions.organisations.filter(({ institution }) => !draft.each.has(institution.key)).length
      : Number(draft.whole === null);
  return services + libraries;
}

/** Whether the user has placed every name of the report before: then nothing in it is a guess. */
export function isAllLearned({ suggestions }: Suggested): boolean {
  const libraries = suggestions.organisations.length > 0 ? suggestions.organisations : [suggestions.whole];
  return [...suggestions.services, ...libraries].every(({ learned }) => learned);
}
