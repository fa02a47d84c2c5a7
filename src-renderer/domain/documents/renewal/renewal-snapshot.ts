import type { YearlyChange } from '../../budget/budget-table.ts';
import type { IsoDate } from '../../model/brands.ts';
import type { Agreement, RecordOf } from '../../model/tables.ts';
import type { AllocationKey } from '../../usage/allocation.ts';

/**
 * The figures behind a case about renewing one agreement: plain JSON, all that its text, charts and tables are made from. Money is
 * øre net of VAT, as whole yearly prices; null is "no basis".
 */
export type RenewalFigures = {
  readonly format: 'b24-renewal-figures-1';
  readonly county: { readonly id: string; readonly name: string };
  /** First year of the renewed agreement, and of the four budget years. */
  readonly budgetYear: number;
  /** The year of the price now, of use and of coverage. */
  readonly year: number;
  readonly on: IsoDate;
  readonly ongoing: boolean;
  readonly sample: boolean;
  readonly agreement: RenewedAgreement;
  readonly taking: {
    readonly municipalities: number;
    readonly ofMunicipalities: number;
    readonly schools: number;
    /** Null for what is offered to schools alone, and where the population is not registered. */
    readonly inhabitantsCovered: number | null;
    readonly inhabitants: number;
  };
  /** The newest last; at most three. */
  readonly years: readonly RenewalYear[];
  readonly next: NextPrice;
  /** Those that can be reckoned for at least one library. */
  readonly alternatives: readonly Alternative[];
  readonly plan: {
    readonly index: string;
    readonly years: readonly number[];
    readonly rows: readonly { readonly payer: Payer; readonly netOre: readonly (number | null)[] }[];
    readonly totalOre: readonly number[];
    readonly growth: readonly YearlyChange[];
    /** What each payer pays in the year of the price now. */
    readonly nowOre: Readonly<Partial<Record<Payer, number>>>;
  };
  /** By name. */
  readonly participants: readonly RenewalParticipant[];
  /** Usage files of the service that hold something of the year. */
  readonly usageSources: number;
};

/** `unknown`: nobody has said how the price is shared between the county and the library. */
export type Payer = 'county' | 'libraries' | 'unknown';

export type RenewedAgreement = {
  readonly id: string;
  readonly service: string;
  readonly vendor: string;
  readonly holder: string;
} & Pick<Agreement, 'level' | 'audience' | 'start' | 'end' | 'renewal'> & {
    readonly noticeDeadline: IsoDate | null;
    readonly dataProcessing: Agreement['data_processing_agreement'];
    /** The newest review with a date, else the newest registered. */
    readonly privacy: (Pick<RecordOf<'privacy_reviews'>, 'status' | 'date'> & { readonly caseNumber: string }) | null;
    /** Older agreements in the county that this one came in place of. */
    readonly replaces: number;
  };

export type RenewalYear = {
  readonly year: number;
  readonly libraries: number;
  readonly paidOre: number | null;
  /** Libraries whose price is not registered: in no sum. */
  readonly withoutPrice: number;
  readonly metric: string | null;
  readonly uses: number | null;
  readonly orePerUse: number | null;
  readonly monthsWithUsage: number;
  readonly missingMonths: number;
  readonly allocatedUses: number;
  /** By what those were split; absent where there are none, and in figures that were frozen before it was kept. */
  readonly allocatedBy?: readonly AllocationKey[];
};

/** The price of the first year: what is registered for it, and the price now moved by price growth for the others. */
export type NextPrice = {
  readonly paidOre: number | null;
  readonly libraries: number;
  /** Of them, those with a price that is registered for the year. */
  readonly priced: number;
  /** Those that take part now and have said no. */
  readonly leaving: number;
  readonly withoutPrice: number;
};

export const ALTERNATIVES = ['listPrice', 'previousIndexed'] as const;
export type Alternative = {
  readonly reference: (typeof ALTERNATIVES)[number];
  /** What the libraries that can be reckoned pay in the agreement, and what they would have paid. */
  readonly agreementOre: number;
  readonly alternativeOre: number;
  readonly included: number;
  readonly total: number;
};

export type RenewalParticipant = {
  readonly name: string;
  readonly kind: 'municipality' | 'school' | 'county' | 'other';
  readonly inhabitants: number | null;
  readonly nowOre: number | null;
  readonly nextOre: number | null;
  readonly uses: number | null;
  readonly orePerUse: number | null;
};
