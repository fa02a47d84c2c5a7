import { LANGUAGES, readPreference } from '#features/session/index.ts';
import { MESSAGES } from '#texts/messages.ts';

/** Shown where the page was opened without the program behind it, for example from a bookmark or after it was closed. */
export function NoHost() {
  const stored = readPreference('language');
  const { frame } = MESSAGES[LANGUAGES.find((language) => language === stored) ?? 'nb'];
  return (
    <main className="b24-view">
      <h1>{frame.noHostTitle}</h1>
      <p>{frame.noHostBody}</p>
    </main>
  );
}
