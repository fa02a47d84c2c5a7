type Change = { readonly from_id: string; readonly to_id: string };

/**
 * A circle in the organisation changes (A became B, B became A), in which following successors would never end.
 * @returns the index of a change that closes one, or `null`
 */
export function changeCycle(changes: readonly Change[]): number | null {
  const changesFrom = Map.groupBy(changes.keys(), (i) => changes[i]?.from_id ?? '');
  const finished = new Set<string>();
  for (const start of changesFrom.keys()) {
    // Walked with a stack of our own: a chain in a file can be longer than the call stack.
    const path = new Set<string>();
    const open: { readonly id: string; readonly next: number[] }[] = [];
    const enter = (id: string) => {
      path.add(id);
      open.push({ id, next: [...(changesFrom.get(id) ?? [])] });
    };
    if (!finished.has(start)) enter(start);
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const change = at.next.pop();
      if (change === undefined) {
        open.pop();
        path.delete(at.id);
        finished.add(at.id);
        continue;
      }
      const to = changes[change]?.to_id ?? '';
      if (path.has(to)) return change;
      if (!finished.has(to)) enter(to);
    }
  }
  return null;
}
