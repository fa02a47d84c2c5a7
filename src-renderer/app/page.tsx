import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppInfo, HostApi } from '#contract/host-api.ts';
import { chosenLanguage } from '#data/language-choice.ts';
import { loadMessages } from '#texts/load-messages.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { NoHost } from './shell/no-host.tsx';
import { preloadView } from './views.ts';

/** Shows the program in the page, once the view that it opens with and its texts are there. */
export async function showProgram(host: HostApi, info: AppInfo): Promise<void> {
  const [{ frame }] = await Promise.all([loadMessages(chosenLanguage() ?? info.language), preloadView(location.hash)]);
  show(
    <ErrorBoundary frame={frame}>
      <App host={host} info={info} />
    </ErrorBoundary>,
  );
}

/** Says that the program behind the page does not answer. */
export async function showNoHost(): Promise<void> {
  const { frame } = await loadMessages(chosenLanguage() ?? 'nb');
  show(<NoHost frame={frame} />);
}

function show(content: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(<StrictMode>{content}</StrictMode>);
}
