import { answerOf, type CellChange } from '#domain/joining/answer.ts';
import type { JoiningCell } from '#domain/joining/joining-grid.ts';
import type { Ore } from '#domain/model/brands.ts';
import type { Participation } from '#domain/model/tables.ts';
import type { Messages } from '#texts/messages.ts';
import {
  type FieldErrors,
  type FieldTexts,
  formatKroner,
  parseKroner,
  parsePercent,
  valueOrNull,
} from '#ui/form/index.ts';

export type EditorField = 'answer' | 'paid' | 'list' | 'from' | 'to' | 'share' | 'billing';
export type EditorTexts = FieldTexts<EditorField>;

/** What the editor begins with: of several cells what is the same in all of them, else nothing. */
export function editorTexts(cells: readonly JoiningCell[]): EditorTexts {
  const common = (text: (cell: JoiningCell) => string) => {
    const texts = new Set(cells.map(text));
    return texts.size === 1 ? ([...texts][0] ?? '') : '';
  };
  const kroner = (amount: Ore | null | undefined) =>
    amount === null || amount === undefined ? '' : formatKroner(amount);
  const first = ({ participation }: JoiningCell) => participation?.first_month ?? 1;
  const share = ({ participation, previous, usual }: JoiningCell) =>
    participation ? participation.county_share : (previous[0]?.county_share ?? usual.countyShare);
  return {
    answer: common(answerOf),
    paid: common(({ participation }) => kroner(participation?.paid_ore)),
    list: common(({ participation }) => kroner(participation?.list_price_ore)),
    from: common((cell) => String(first(cell))),
    to: common((cell) => String(first(cell) + (cell.participation?.months ?? 12) - 1)),
    share: common((cell) => percentText(share(cell))),
    billing: common(
      ({ participation, previous, usual }) => participation?.billing ?? previous[0]?.billing ?? usual.billing,
    ),
  };
}

/** 0.3333 → `33,33`. */
function percentText(share: number | null): string {
  return share === null ? '' : String(Number((share * 100).toFixed(4))).replace('.', ',');
}

/** @param priceKnown a yes without a price in the field gets one that is known */
export function editorErrors(
  texts: EditorTexts,
  priceKnown: boolean,
  t: Messages['joining']['editor']['errors'],
): FieldErrors<EditorField> {
  const isPrice = (text: string) => {
    const price = parseKroner(text);
    return price.kind === 'empty' || (price.kind === 'value' && price.value >= 0);
  };
  const share = parsePercent(texts.share);
  return {
    ...(!isPrice(texts.paid)
      ? { paid: t.price }
      : texts.answer === 'yes' && texts.paid.trim() === '' && !priceKnown && { paid: t.priceMissing }),
    ...(!isPrice(texts.list) && { list: t.price }),
    ...(texts.from !== '' && texts.to !== '' && Number(texts.to) < Number(texts.from) && { to: t.months }),
    ...((share.kind === 'unreadable' || (share.kind === 'value' && (share.value < 0 || share.value > 1))) && {
      share: t.share,
    }),
  };
}

/** What was changed, and nothing else: a field that was left as it was says nothing of the cells. */
export function editorChange(texts: EditorTexts, initial: EditorTexts): CellChange {
  const changed = (field: EditorField) => texts[field] !== initial[field];
  const months = changed('from') || changed('to');
  const [from, to] = [Number(texts.from), Number(texts.to)];
  return {
    ...(changed('answer') && texts.answer !== '' && { answer: texts.answer as Participation['answer'] }),
    ...(changed('paid') && { paid_ore: valueOrNull(parseKroner(texts.paid)) }),
    ...(changed('list') && { list_price_ore: valueOrNull(parseKroner(texts.list)) }),
    ...(months && from > 0 && to >= from && { first_month: from, months: to - from + 1 }),
    ...(changed('share') && { county_share: valueOrNull(parsePercent(texts.share)) }),
    ...(changed('billing') && texts.billing !== '' && { billing: texts.billing as Participation['billing'] }),
  };
}
