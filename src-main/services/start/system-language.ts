import type { Language } from '#contract/host-api.ts';
import { languageOfLocale } from '../settings/language.ts';

/**
 * Language of the operating system where no window system tells. On Linux the environment says; where it says nothing
 * or `C`, nobody has chosen, and it is bokmål. `systemLocale` is what the system itself says elsewhere.
 */
export function systemLanguage(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): Language {
  if (platform === 'win32' || platform === 'darwin') return languageOfLocale(systemLocale);
  const chosen = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'C';
  return /^(C|POSIX)\b/.test(chosen) ? 'nb' : languageOfLocale(chosen);
}
