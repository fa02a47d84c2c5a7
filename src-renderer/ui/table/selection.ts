export type SelectionGesture = 'only' | 'toggle' | 'extend';

/** What is selected, and the row a range is drawn from. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly anchor: string | null };

/**
 * The selection after a click or a key on a row. A range runs over the rows in the order shown, from the anchor;
 * without one (or when it is filtered away) the row is selected alone.
 */
export function selectionAfter(
  before: Selection,
  gesture: SelectionGesture,
  id: string,
  shownIds: readonly string[],
): Selection {
  if (gesture === 'toggle') {
    const ids = new Set(before.ids);
    if (!ids.delete(id)) ids.add(id);
    return { ids, anchor: id };
  }
  const from = before.anchor === null ? -1 : shownIds.indexOf(before.anchor);
  const to = shownIds.indexOf(id);
  if (gesture === 'only' || from < 0 || to < 0) return { ids: new Set([id]), anchor: id };
  return { ids: new Set(shownIds.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: before.anchor };
}

/** The part of the address or of a view that shows one record needs exactly one. */
export function onlySelected(ids: ReadonlySet<string>): string | null {
  const [first] = ids;
  return ids.size === 1 && first !== undefined ? first : null;
}
