import type { UseComparison } from '#domain/usage/compare-use.ts';
import type { ComparedUse } from '#domain/usage/compared-use.ts';
import type { Messages } from '#texts/messages.ts';
import type { Formats } from '#ui/format.ts';
import { metricText, placeText, valueText } from './compare-texts.ts';
import type { CompareChoices } from './kept-choices.ts';
import { isWhole, ranked, rankedBy } from './ranking.ts';

/** A value with its unit, as it stands in a sentence: `312 per 1000 innbyggere`, `82 947 unike åpninger`. */
function amountText(
  row: ComparedUse,
  metric: string | null,
  show: CompareChoices['show'],
  texts: Messages,
  formats: Formats,
): string {
  const value = valueText(rankedBy(row, show) ?? 0, show, formats);
  const { compare: t } = texts;
  if (show === 'perThousand') return t.perThousandOf(value, t.people[row.people.kind]);
  return t.usesOf(value, metricText(metric, texts));
}

/**
 * The message of the comparison: where the service is used most or, among counties, where ours stands. As long as
 * anyone's year is not whole it speaks of registered use: who lacks months may well use it more.
 * @param ownId the county of the top bar; null for the country
 */
export function comparisonMessage(
  comparison: UseComparison,
  show: CompareChoices['show'],
  ownId: string | null,
  texts: Messages,
  formats: Formats,
): string {
  const { message: t } = texts.compare;
  const { service, rows, metric, year, by } = comparison;
  const place = placeText(comparison, texts);
  const name = service?.name ?? '';
  const known = ranked(rows, show).filter((row) => rankedBy(row, show) !== null);
  const [first, second] = known;
  if (!first) return t.none(name, place, year);
  const amount = (row: ComparedUse) => amountText(row, metric, show, texts, formats);
  const allWhole = rows.every((row) => row.libraries === 0 || isWhole(row));
  const own = by === 'county' ? rows.find(({ id }) => id === ownId) : undefined;
  if (own && rankedBy(own, show) === null) return t.withoutFigures(own.name, name, year);
  if (!second) return t.only(first.name, name, place, amount(first));
  if (own && own !== first) {
    const standing = known.findIndex((row) => rankedBy(row, show) === rankedBy(own, show)) + 1;
    const rank = allWhole ? t.rank : t.rankRegistered;
    return rank(own.name, name, formats.number(standing), formats.number(known.length), amount(own));
  }
  return (allWhole ? t.most : t.mostRegistered)(first.name, name, place, amount(first));
}
