/**
 * Items in as few parts as hold them, each as full as the others, in the same order. An item that is more than a part holds has one of its
 * own; without items there is one empty part.
 * @param size of an item in lines, a whole number
 * @param most lines that a part holds
 */
export function evenParts<T>(items: readonly T[], size: (item: T) => number, most: number): T[][] {
  const fewest = filled(items, size, most);
  const all = items.reduce((sum, item) => sum + size(item), 0);
  // The smallest room that takes no more parts: then none is full beside one that is nearly empty.
  for (let room = Math.ceil(all / fewest.length); room < most; room++) {
    const parts = filled(items, size, room);
    if (parts.length === fewest.length) return parts;
  }
  return fewest;
}

function filled<T>(items: readonly T[], size: (item: T) => number, room: number): T[][] {
  let open: T[] = [];
  const parts = [open];
  let left = room;
  for (const item of items) {
    if (size(item) > left && open.length > 0) {
      open = [];
      parts.push(open);
      left = room;
    }
    open.push(item);
    left -= size(item);
  }
  return parts;
}
