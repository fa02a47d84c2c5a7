// The browser's own profile for the program, so that nothing of it mixes with the user's browsing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** When a content setting was made, in microseconds since 1601; the browser wants a time and looks no closer. */
const LAST_MODIFIED = '13350000000000000';
const ALLOW = 1;

/**
 * Prepares the profile before its browser starts: the program's storage is kept when the disk runs low (a browser
 * otherwise decides by how often a site is visited), nothing is translated and no password is offered to be saved.
 * @param {string} profileFolder
 * @param {string} origin address of the program, port included
 * @returns {{ isNew: boolean }} whether this is the first window of this profile
 */
export function prepareProfile(profileFolder, origin) {
  const file = join(profileFolder, 'Default', 'Preferences');
  const isNew = !existsSync(file);
  const preferences = isNew ? {} : readPreferences(file);
  // A file that cannot be read is the browser's to mend.
  if (preferences === undefined) return { isNew };
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(merged(preferences, wanted(origin))), { mode: 0o600 });
  return { isNew };
}

function wanted(/** @type {string} */ origin) {
  return {
    translate: { enabled: false },
    credentials_enable_service: false,
    autofill: { credit_card_enabled: false, profile_enabled: false },
    search: { suggest_enabled: false },
    profile: {
      content_settings: {
        exceptions: { durable_storage: { [`${origin},*`]: { last_modified: LAST_MODIFIED, setting: ALLOW } } },
      },
    },
  };
}

/** @returns {Record<string, unknown> | undefined} */
function readPreferences(/** @type {string} */ file) {
  try {
    const preferences = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(preferences) ? preferences : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {Record<string, unknown>} into
 * @param {Record<string, unknown>} from stands where both have a value
 * @returns {Record<string, unknown>}
 */
function merged(into, from) {
  const result = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const present = result[key];
    result[key] = isObject(value) ? merged(isObject(present) ? present : {}, value) : value;
  }
  return result;
}

/** @returns {value is Record<string, unknown>} */
function isObject(/** @type {unknown} */ value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
