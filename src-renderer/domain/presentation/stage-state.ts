/** What the room sees and what the speaker steers; the same in both windows. */
export type StageState = {
  /** Place of the slide, from 0. */
  readonly place: number;
  readonly black: boolean;
  /** The slide's figures as a table. */
  readonly table: boolean;
  /** Where the slide's figures come from, in full. */
  readonly source: boolean;
  /** Vendors' prices are kept from the room. */
  readonly hidePrices: boolean;
  /** Prices that are kept back may be shown with a key; not where they are confidential and nobody has read what would be seen. */
  readonly mayShowPrices: boolean;
  /** Question mode: what is asked of the plan, step by step; the last step can be taken back. */
  readonly asking: boolean;
  readonly steps: readonly QuestionStep[];
  /** Digits of a slide number that is being typed. */
  readonly typed: string;
  /** Milliseconds since the epoch; null until the first slide is shown. */
  readonly startedAt: number | null;
  /** Grows with every change: of two states the greater is the newer. */
  readonly revision: number;
};

/** One question from the room. */
export type QuestionStep =
  /** All services cost so much more or less: 0.08 = +8 %. */
  | { readonly kind: 'price'; readonly change: number }
  | { readonly kind: 'drop'; readonly lineId: string }
  | { readonly kind: 'key'; readonly key: 'equal_population' | 'population' | 'equal' | 'pupils' }
  | { readonly kind: 'county'; readonly county: string };

export const START: StageState = {
  place: 0,
  black: false,
  table: false,
  source: false,
  hidePrices: false,
  mayShowPrices: true,
  asking: false,
  steps: [],
  typed: '',
  startedAt: null,
  revision: 0,
};

export type StageAction =
  | {
      readonly kind:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'black'
        | 'table'
        | 'source'
        | 'prices'
        | 'ask'
        | 'undo'
        | 'reset'
        | 'close';
    }
  | { readonly kind: 'digit'; readonly digit: string }
  /** Enter: goes to the typed number, or on. */
  | { readonly kind: 'enter' }
  | { readonly kind: 'goTo'; readonly place: number }
  | { readonly kind: 'price'; readonly by: number }
  | { readonly kind: 'step'; readonly step: QuestionStep }
  | { readonly kind: 'begin'; readonly at: number; readonly hidePrices: boolean; readonly mayShowPrices: boolean };

const STEP_OF_PRICE = 0.01;

/** The slides that are shown: how many, and the place of the plan, which questions are asked of; null without it. */
export type Deck = { readonly slides: number; readonly plan: number | null };

/** True where something lies over the slide, which is closed before the presentation is ended. */
export function isCovered(state: StageState, { plan }: Deck): boolean {
  return state.typed !== '' || state.table || state.source || (state.asking && state.place === plan);
}

export function stageAfter(state: StageState, action: StageAction, deck: Deck): StageState {
  const { slides, plan } = deck;
  const changed = (changes: Partial<StageState>): StageState => ({
    ...state,
    typed: '',
    ...changes,
    revision: state.revision + 1,
  });
  const at = (place: number) =>
    changed({
      place: Math.min(Math.max(place, 0), Math.max(slides - 1, 0)),
      black: false,
      table: false,
      source: false,
    });
  switch (action.kind) {
    case 'next':
      // A clicker has few buttons: the next step out of a black screen shows the slide again.
      return state.black ? changed({ black: false }) : at(state.place + 1);
    case 'previous':
      return state.black ? changed({ black: false }) : at(state.place - 1);
    case 'first':
      return at(0);
    case 'last':
      return at(slides - 1);
    case 'goTo':
      return at(action.place);
    case 'digit':
      return changed({ typed: `${state.typed}${action.digit}`.slice(-3) });
    case 'enter':
      return state.typed === '' ? stageAfter(state, { kind: 'next' }, deck) : at(Number(state.typed) - 1);
    case 'black':
      return changed({ black: !state.black });
    case 'table':
      return changed({ table: !state.table, source: false });
    case 'source':
      return changed({ source: !state.source, table: false });
    case 'prices':
      if (state.hidePrices && !state.mayShowPrices) return changed({});
      // A dropped service would tell its price by what is left.
      return changed({ hidePrices: !state.hidePrices, steps: state.steps.filter(({ kind }) => kind !== 'drop') });
    case 'ask':
      if (plan === null) return changed({});
      return { ...at(plan), asking: !(state.asking && state.place === plan) };
    case 'price':
      // Asked from any slide, it is answered where it can be seen.
      return plan === null ? changed({}) : { ...at(plan), asking: true, steps: withPrice(state.steps, action.by) };
    case 'close':
      if (state.typed !== '') return changed({});
      return state.table || state.source ? changed({ table: false, source: false }) : changed({ asking: false });
    case 'step':
      return changed({ steps: [...state.steps, action.step] });
    case 'undo':
      return changed({ steps: state.steps.slice(0, -1) });
    case 'reset':
      return changed({ steps: [] });
    case 'begin': {
      const { at: startedAt, hidePrices, mayShowPrices } = action;
      return { ...START, startedAt, hidePrices, mayShowPrices, revision: state.revision + 1 };
    }
  }
}

/** Several presses in a row are one step, so that one undo takes them back together. */
function withPrice(steps: readonly QuestionStep[], by: number): readonly QuestionStep[] {
  const last = steps.at(-1);
  if (last?.kind !== 'price') return [...steps, { kind: 'price', change: by * STEP_OF_PRICE }];
  const change = Math.round((last.change + by * STEP_OF_PRICE) * 100) / 100;
  return change === 0 ? steps.slice(0, -1) : [...steps.slice(0, -1), { kind: 'price', change }];
}

/** The newer of two states; equal ones are the same. */
export function newerStage(a: StageState, b: StageState): StageState {
  return b.revision > a.revision ? b : a;
}
