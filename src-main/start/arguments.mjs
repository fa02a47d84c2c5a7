import { resolve } from 'node:path';

/**
 * @typedef {'electron' | 'browser' | 'address'} HostKind
 * @typedef {object} StartOptions
 * @property {HostKind | null} host decided by hand, or null: pick
 * @property {boolean} dev
 * @property {string[]} passedOn arguments for the program itself
 */

const HOSTS = ['electron', 'browser', 'address'];
const WITH_VALUE = ['--host', '--data', '--central', '--policy'];
const WITHOUT_VALUE = ['--sample', '--dev'];

/**
 * Reads `npm start`'s arguments. Unknown ones are refused, so that a slip does not silently start something else.
 * @param {readonly string[]} commandLine
 * @param {string} from folder that relative paths start from: where the user is, which is not where the program is
 * @returns {{ kind: 'parsed', options: StartOptions } | { kind: 'wrong', argument: string }}
 */
export function parseArguments(commandLine, from) {
  /** @type {Record<string, string>} */
  const values = {};
  const flags = new Set();
  const files = [];
  for (let index = 0; index < commandLine.length; index++) {
    const argument = commandLine[index] ?? '';
    const [name = '', inline] = splitOnce(argument);
    if (WITHOUT_VALUE.includes(argument)) flags.add(argument);
    else if (WITH_VALUE.includes(name)) {
      const value = inline ?? commandLine[++index];
      if (!value || value.startsWith('--')) return { kind: 'wrong', argument };
      values[name] = value;
    } else if (/^[^-].*\.b24\.zip$/i.test(argument) && files.length === 0) files.push(resolve(from, argument));
    else return { kind: 'wrong', argument };
  }
  const host = values['--host'] ?? null;
  if (host !== null && !HOSTS.includes(host)) return { kind: 'wrong', argument: `--host ${host}` };
  const paths = ['--data', '--central', '--policy'].flatMap((name) => {
    const path = values[name];
    return path === undefined ? [] : [`${name}=${resolve(from, path)}`];
  });
  const passedOn = [...paths, ...(flags.has('--sample') ? ['--sample'] : []), ...files];
  return {
    kind: 'parsed',
    options: { host: /** @type {HostKind | null} */ (host), dev: flags.has('--dev'), passedOn },
  };
}

/** @returns {[string, string?]} */
function splitOnce(/** @type {string} */ argument) {
  const at = argument.indexOf('=');
  return at === -1 ? [argument] : [argument.slice(0, at), argument.slice(at + 1)];
}
