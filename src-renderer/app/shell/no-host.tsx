import type { Messages } from '#texts/messages.ts';

/** Shown where the page was opened without the program behind it, for example from a bookmark or after it was closed. */
export function NoHost({ frame }: { frame: Messages['frame'] }) {
  return (
    <main className="b24-view">
      <h1>{frame.noHostTitle}</h1>
      <p>{frame.noHostBody}</p>
    </main>
  );
}
