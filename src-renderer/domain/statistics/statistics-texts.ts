import type { LibraryStatistics, OrganisationUse } from './library-statistics.ts';

/** Everything that is said in the files, in the language of whoever gets them. */
export type StatisticsTexts = {
  /** What the whole country is called, as a scope. */
  readonly country: string;
  /** First part of the files' names: letters, digits and dashes. */
  readonly fileName: string;
  readonly notPlacedFileName: string;
  readonly sampleFileName: string;
  readonly sheets: {
    readonly overview: string;
    readonly municipalities: string;
    readonly notPlaced: string;
    readonly sources: string;
  };
  readonly columns: {
    readonly id: string;
    readonly organisation: string;
    readonly level: string;
    readonly service: string;
    readonly metric: string;
    readonly year: string;
    readonly uses: string;
    readonly allocated: string;
    readonly monthsWithUsage: string;
    readonly missingMonths: string;
    readonly remark: string;
    readonly file: string;
    readonly report: string;
    readonly created: string;
    readonly imported: string;
    readonly sha256: string;
  };
  readonly levels: Readonly<Record<OrganisationUse['kind'], string>>;
  /** COUNTER's metrics in plain words; one that is not here goes by its own name. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Heading of a service's column in the overview. */
  readonly serviceHeading: (service: string, metric: string) => string;
  /** Twelve, short. */
  readonly months: readonly string[];
  readonly remarks: {
    readonly allocated: string;
    readonly incomplete: string;
    /** Of the month from which another release of COUNTER counts. */
    readonly break: (from: string, to: string, month: string) => string;
    /** Takes part, and has no figure. */
    readonly lacking: string;
    /** Takes no part either. */
    readonly noFigures: string;
  };
  /** In place of a figure that there should be. */
  readonly missing: string;
  readonly sum: (scope: string) => string;
  readonly notes: {
    readonly sample: string;
    readonly about: (scope: string, year: number) => string;
    readonly metrics: string;
    readonly empty: string;
    readonly allocated: string;
    readonly incomplete: string;
    readonly break: string;
    readonly notPlaced: string;
    readonly periodTotals: (service: string, rows: number) => string;
    readonly rowsWithoutSource: (service: string, rows: number) => string;
    readonly withoutUse: (services: string) => string;
    readonly source: (service: string, file: string, report: string) => string;
    readonly sourcesSheet: (sheet: string) => string;
    readonly program: string;
  };
};

/** What the scope is called in titles, sums and file names. */
export function scopeName({ scope }: LibraryStatistics, { country }: StatisticsTexts): string {
  return scope.kind === 'country' ? country : scope.name;
}
