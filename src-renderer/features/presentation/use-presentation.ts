import { useCallback, useMemo } from 'react';
import type { BudgetScenario } from '#domain/budget/budget-scenario.ts';
import type { CaseSnapshot } from '#domain/documents/case-snapshot.ts';
import { isoDate } from '#domain/model/brands.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import type { QuestionStep } from '#domain/presentation/stage-state.ts';
import { type Answer, useAnswer } from '#features/answers/index.ts';
import { useBudgetScenarios, useDataset } from '#features/dataset/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { type PresentationData, presentation } from '#workers/client.ts';
import { type PresentationSettings, readSettings } from './settings.ts';
import type { Slide } from './slide.ts';
import { slidesOf } from './slides-of.ts';

export type Presentation = {
  /** Null for the whole country, which no council speaks for. */
  readonly county: string | null;
  readonly settings: PresentationSettings;
  readonly change: (change: (settings: PresentationSettings) => PresentationSettings) => void;
  readonly scenarios: ReadonlyMap<string, BudgetScenario>;
  readonly answer: Answer<PresentationData>;
  /** What the figures were computed for, so that they can be computed again; null until they are. */
  readonly query: CaseSnapshot['query'] | null;
  /** The slides with what has been asked. */
  readonly slidesWith: (asked: {
    readonly steps: readonly QuestionStep[];
    readonly hidePrices: boolean;
  }) => readonly Slide[];
};

/** What is shown: the county and year of the top bar, unless somebody in the room asks for another county. */
export function usePresentation(askedCounty: string | null): Presentation {
  const { texts, formats, language, confidential } = useSession();
  const { newestYear, sequence, sample, today } = useDataset();
  const { scope, year } = useScope(newestYear);
  const read = useCallback((stored: unknown) => readSettings(stored, confidential), [confidential]);
  const [settings, change] = useKeptState('presentation', read);
  const scenarios = useBudgetScenarios();
  const county = askedCounty ?? (scope === COUNTRY ? null : scope);
  const scenario = settings.scenarioId === null ? undefined : scenarios.get(settings.scenarioId);
  const wanted = `${county} ${year} ${today} ${sequence} ${settings.scenarioId} ${JSON.stringify(scenario ?? null)}`;
  const ask = useCallback(
    () =>
      presentation(
        {
          county: county ?? '',
          year,
          budgetYear: Number(today.slice(0, 4)) + 1,
          documentDate: isoDate(today),
          sample,
          ...(scenario && scenario.county === county && { scenario }),
        },
        { language: language === 'nn' ? 'nn' : 'nb', documentDate: isoDate(today) },
        sequence,
      ),
    [county, year, today, sample, scenario, language, sequence],
  );
  const answer = useAnswer(wanted, ask);
  const data = answer?.value;
  const slidesWith = useCallback(
    (asked: { readonly steps: readonly QuestionStep[]; readonly hidePrices: boolean }) =>
      data
        ? slidesOf(
            data,
            { ids: settings.slides, notes: settings.notes, ...asked },
            { t: texts.presentation, common: texts.common, formats },
          )
        : [],
    [data, settings, texts, formats],
  );
  const query = useMemo(
    () =>
      data
        ? {
            county: data.figures.county.id,
            year: data.figures.year,
            budgetYear: data.figures.budgetYear,
            documentDate: isoDate(today),
            sample,
            scenario: data.question.scenario,
          }
        : null,
    [data, today, sample],
  );
  return useMemo(
    () => ({ county, settings, change, scenarios, answer, query, slidesWith }),
    [county, settings, change, scenarios, answer, query, slidesWith],
  );
}
