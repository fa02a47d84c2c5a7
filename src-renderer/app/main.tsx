import '#ui/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HostCallError } from '#contract/call-result.ts';
import { prepareFigures } from '#workers/client.ts';
import { App } from './app.tsx';
import { connectHost } from './host-client.ts';
import { restoreLocation } from './restore-location.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { NoHost } from './shell/no-host.tsx';
import { loadOverview } from './views.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const page = createRoot(root);
prepareFigures();
void loadOverview();
try {
  // First the host, which takes the start token out of the address; then the place in the program.
  const host = await connectHost();
  restoreLocation();
  const info = await host['app:info']();
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
