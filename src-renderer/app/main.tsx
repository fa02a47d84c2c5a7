import '#ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostCallError } from '#contract/call-result.ts';
import { prepareDataset } from '#features/dataset/index.ts';
import { App } from './app.tsx';
import { askingEarly } from './asking-early.ts';
import { connectHost } from './host-client.ts';
import { restoreLocation } from './restore-location.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { NoHost } from './shell/no-host.tsx';
import { preloadView } from './views.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const page = createRoot(root);
// The host first: the start token is out of the address when this returns. Then the place in the program stands there.
const connecting = connectHost();
restoreLocation();
// What the first picture needs is fetched side by side.
const view = preloadView(location.hash);
prepareDataset();
try {
  const host = askingEarly(await connecting, ['app:info', 'backups:sentinel', 'journal:probe']);
  const [info] = await Promise.all([host['app:info'](), view]);
  page.render(
    <StrictMode>
      <ErrorBoundary language={info.language}>
        <App host={host} info={info} />
      </ErrorBoundary>
    </StrictMode>,
  );
} catch (error) {
  if (!(error instanceof HostCallError)) throw error;
  page.render(<NoHost />);
}
