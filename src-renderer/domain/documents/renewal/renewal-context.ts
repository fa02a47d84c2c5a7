import { rangeOf } from '../../confidential/shown-prices.ts';
import type { AttachmentOptions, CasePart } from '../attachment-options.ts';
import { kronerText } from '../number-text.ts';
import type { SourceContext } from '../sections/context.ts';
import { type SourceNotes, sourceNotes } from '../source-notes.ts';
import { amount } from '../wording/amounts.ts';
import { nb, type Wording } from '../wording/nb.ts';
import { nn } from '../wording/nn.ts';
import { type RenewalWording, renewalNb } from './renewal-nb.ts';
import { renewalNn } from './renewal-nn.ts';
import type { RenewalFigures, RenewalYear } from './renewal-snapshot.ts';

/** What a case about one agreement is written with. */
export type RenewalContext = SourceContext & {
  readonly figures: RenewalFigures;
  readonly wording: Wording;
  readonly words: RenewalWording;
  readonly options: AttachmentOptions;
  readonly notes: SourceNotes;
  readonly office: string;
  readonly shows: (part: CasePart) => boolean;
  readonly nextFigure: () => string;
  readonly nextTable: () => string;
  /** `245 000 kroner`; where prices are kept back the range it lies in. */
  readonly money: (ore: number) => string;
  /** What the year of the price now says; undefined when nobody takes part. */
  readonly now: RenewalYear | undefined;
  /** `unike åpninger`, or the standard's own name where there is no word for it. */
  readonly metric: string;
};

/** What the price of one vendor can be read from; kept back with the prices. */
const PRICE_PARTS: readonly CasePart[] = ['alternativesFigure', 'renewalPlanTable'];

export function renewalContext(figures: RenewalFigures, options: AttachmentOptions, office: string): RenewalContext {
  const isNn = options.language === 'nn';
  const wording = isNn ? nn : nb;
  const words = isNn ? renewalNn : renewalNb;
  const now = figures.years.find(({ year }) => year === figures.year);
  let [figuresMade, tablesMade] = [0, 0];
  const range = (ore: number) => {
    if (ore === 0) return amount(0, '');
    const { fromOre, toOre } = rangeOf(ore);
    return words.between(kronerText(fromOre), kronerText(toOre));
  };
  return {
    figures,
    wording,
    words,
    options,
    notes: sourceNotes(),
    office,
    shows: (part) => (options.parts?.includes(part) ?? true) && !(options.hidePrices && PRICE_PARTS.includes(part)),
    nextFigure: () => wording.page.figure(++figuresMade),
    nextTable: () => wording.page.table(++tablesMade),
    money: (ore) => (options.hidePrices ? range(ore) : amount(ore, isNn ? 'millionar' : 'millioner')),
    now,
    metric: metricWord(wording, now?.metric ?? null),
  };
}

function metricWord({ serviceTable }: Wording, metric: string | null): string {
  return Object.entries(serviceTable.metrics).find(([code]) => code === metric)?.[1] ?? metric ?? '';
}

/** A county that holds it itself is named as the authority that it is. */
export function holderOf({ figures: { agreement }, office }: RenewalContext): string {
  return agreement.level === 'county' ? office : agreement.holder;
}
