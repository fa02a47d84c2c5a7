/** States of a fuse in the wire: https://www.electronjs.org/docs/latest/tutorial/fuses#quick-glossary */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

/** What `electron-builder.yml` says: names as electron-builder has them. */
export type WantedFuses = Readonly<Record<string, unknown>>;

/**
 * Compares a fuse wire (state by place) with what is wanted. `places` gives the place of each fuse by its name as
 * `@electron/fuses` has it. A fuse that a newer Electron has and nobody has named is told, not refused: it has its default.
 */
export function fuseFindings(
  wanted: WantedFuses,
  wire: Readonly<Record<string, unknown>>,
  places: Readonly<Record<string, string | number>>,
): { readonly wrong: readonly string[]; readonly unnamed: readonly string[] } {
  const named = Object.entries(places).flatMap(([name, place]) => (typeof place === 'number' ? [{ name, place }] : []));
  const wrong = named.flatMap(({ name, place }) => {
    const want = wanted[`${name.charAt(0).toLowerCase()}${name.slice(1)}`];
    if (typeof want !== 'boolean') return [`${name} is not named in electron-builder.yml`];
    return wire[place] === (want ? ON : OFF)
      ? []
      : [`${name} should be ${want ? 'on' : 'off'}: ${stateText(wire[place])}`];
  });
  const unnamed = Object.keys(wire)
    .filter((place) => !named.some((each) => String(each.place) === place))
    .map((place) => `fuse ${place}, which nobody has named, is ${stateText(wire[place])}`);
  return { wrong, unnamed };
}

function stateText(state: unknown): string {
  if (state === ON) return 'on';
  if (state === OFF) return 'off';
  return state === undefined ? 'absent' : `removed (${String(state)})`;
}
