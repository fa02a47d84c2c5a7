/**
 * The foot of a file without rows, in Thrift's compact form: field `num_rows` of 0, then field `row_groups`, an empty list
 * without a type. hyparquet-writer 0.17 takes the type of a list from its first element, and an empty one has none.
 */
const EMPTY_LIST = [0x16, 0x00, 0x19, 0x00];
/** What the list holds by the format: structs. Readers that check it (Apache Arrow's in Rust) refuse anything else. */
const STRUCT = 0x0c;

/** Names the type of the empty list in place, so that a table without rows is a table to every reader. */
export function nameEmptyRowGroups(bytes: Uint8Array): void {
  for (let at = bytes.length - EMPTY_LIST.length; at >= 0; at--) {
    if (EMPTY_LIST.every((byte, i) => bytes[at + i] === byte)) {
      bytes[at + EMPTY_LIST.length - 1] = STRUCT;
      return;
    }
  }
}
