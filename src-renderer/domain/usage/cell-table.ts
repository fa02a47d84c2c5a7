/**
 * Finds the position of a cell (service, organisation, month) by open addressing in one typed array: a `Map` with a
 * combined key is several times slower and larger with a million rows.
 */
export type CellTable = {
  readonly service: Uint32Array;
  readonly organisation: Uint32Array;
  readonly month: Uint16Array;
  readonly slots: Int32Array;
  length: number;
};

const EMPTY = -1;

/** @param capacity the greatest number of cells there will be */
export function cellTable(capacity: number): CellTable {
  // At most half full, so that a search meets an empty slot soon.
  const size = 2 ** Math.ceil(Math.log2(Math.max(2 * capacity, 2)));
  return {
    service: new Uint32Array(capacity),
    organisation: new Uint32Array(capacity),
    month: new Uint16Array(capacity),
    slots: new Int32Array(size).fill(EMPTY),
    length: 0,
  };
}

/** Position of the cell, −1 when it is not there. */
export function findCell(table: CellTable, service: number, organisation: number, month: number): number {
  return table.slots[slotOf(table, service, organisation, month)] as number;
}

/** Position of the cell, which is added at the end (position = the length before) when it is not there. */
export function findOrAddCell(table: CellTable, service: number, organisation: number, month: number): number {
  const slot = slotOf(table, service, organisation, month);
  const found = table.slots[slot] as number;
  if (found !== EMPTY) return found;
  const position = table.length++;
  table.service[position] = service;
  table.organisation[position] = organisation;
  table.month[position] = month;
  table.slots[slot] = position;
  return position;
}

/** The slot that holds the cell, or the empty one where it belongs. */
function slotOf(table: CellTable, service: number, organisation: number, month: number): number {
  const mask = table.slots.length - 1;
  let hash = Math.imul(service, 0x9e3779b1) ^ Math.imul(organisation, 0x85ebca77) ^ Math.imul(month, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  for (let slot = (hash ^ (hash >>> 13)) & mask; ; slot = (slot + 1) & mask) {
    const position = table.slots[slot] as number;
    const isHere =
      position === EMPTY ||
      (table.organisation[position] === organisation &&
        table.month[position] === month &&
        table.service[position] === service);
    if (isHere) return slot;
  }
}
