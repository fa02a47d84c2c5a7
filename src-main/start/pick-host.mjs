/**
 * @typedef {import('./arguments.mjs').HostKind} HostKind
 * @typedef {import('./lines.mjs').Reason} Reason
 * @typedef {{ kind: 'electron', binary: string, reason: Reason }
 *   | { kind: 'browser', binary: string, reason: Reason }
 *   | { kind: 'address', reason: Reason }
 *   | { kind: 'none', missing: 'electron' | 'browser' }} HostPick
 * @typedef {object} Facts what the machine has; asked for only when it matters, since some answers take time
 * @property {HostKind | null} wanted
 * @property {boolean} display
 * @property {() => Promise<string | null>} electron path of its binary, fetched if it can be
 * @property {(binary: string) => boolean} mayRun
 * @property {() => string | null} browser
 */

/**
 * Electron where it is to be had and may run, else an installed browser, else the address; or what was asked for.
 * @param {Facts} facts
 * @returns {Promise<HostPick>}
 */
export async function pickHost(facts) {
  if (facts.wanted === 'address') return { kind: 'address', reason: 'by_hand' };
  if (facts.wanted === 'browser') {
    const binary = facts.browser();
    return binary === null ? { kind: 'none', missing: 'browser' } : { kind: 'browser', binary, reason: 'by_hand' };
  }
  if (facts.wanted === null && !facts.display) return { kind: 'address', reason: 'no_display' };
  const electron = await facts.electron();
  const allowed = electron !== null && facts.mayRun(electron);
  if (electron !== null && allowed) {
    return { kind: 'electron', binary: electron, reason: facts.wanted === null ? 'electron_here' : 'by_hand' };
  }
  if (facts.wanted === 'electron') return { kind: 'none', missing: 'electron' };
  return withoutElectron(facts, electron === null ? 'electron_absent' : 'electron_not_allowed');
}

/**
 * @param {Pick<Facts, 'browser'>} facts
 * @param {Reason} reason why it is not Electron
 * @returns {Exclude<HostPick, { kind: 'electron' | 'none' }>}
 */
export function withoutElectron(facts, reason) {
  const binary = facts.browser();
  return binary === null ? { kind: 'address', reason: 'no_browser' } : { kind: 'browser', binary, reason };
}
