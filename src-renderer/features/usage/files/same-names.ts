import type { ReportSummary } from '#workers/client.ts';

type Named = Pick<ReportSummary, 'suggestions'>;

/** Whether two reports have the name of a platform or a library in common: what is placed in one may place the other. */
export function shareNames(a: Named, b: Named): boolean {
  const names = new Set(namesOf(a));
  return namesOf(b).some((name) => names.has(name));
}

function namesOf({ suggestions: { services, organisations, whole } }: Named): string[] {
  const libraries = organisations.length > 0 ? organisations : [whole];
  return [
    ...services.map(({ part }) => `service ${part.platform}`),
    ...libraries.map(({ institution }) => `library ${institution.key || institution.name}`),
  ];
}
