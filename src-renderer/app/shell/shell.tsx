import { Suspense, useEffect, useState } from 'react';
import { Route, Switch } from 'wouter';
import type { AppInfo } from '#contract/host-api.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useViewPath, ViewRedirect } from '#features/navigation/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { SafetyBanner, useBackups } from '#features/vault/index.ts';
import { VIEWS, viewAt } from '../views.ts';
import { CommandMenu } from './command-menu.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Rail } from './rail.tsx';
import './shell.css';
import { ShortcutsKey } from './shortcuts-key.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReserve } from './use-reserve.ts';

/** The frame: rail, top bar, the current view, and the command menu over them. */
export function Shell({ info }: { info: AppInfo }) {
  const { texts } = useSession();
  const dataset = useDataset();
  const choice = useScope(dataset.newestYear);
  const [searching, setSearching] = useState(false);
  const location = useViewPath();
  const search = useCommands(searching);
  useBackups();
  useKeptFocus();
  useReserve(choice.scope, choice.year);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    const view = viewAt(location);
    document.title = view ? `${texts.frame[view.text]} – ${texts.common.programName}` : texts.common.programName;
  }, [location, texts]);

  return (
    <div className="b24-shell">
      <button type="button" className="b24-skip" onClick={focusContent}>
        {texts.frame.skipToContent}
      </button>
      <Rail version={info.version} />
      <TopBar
        scope={choice.scope}
        counties={dataset.counties}
        year={choice.year}
        years={dataset.years.includes(choice.year) ? dataset.years : [choice.year, ...dataset.years]}
        readAt={dataset.readAt}
        sample={dataset.sample}
        onScope={choice.setScope}
        onYear={choice.setYear}
        onSearch={() => setSearching(true)}
      />
      <main className="b24-main" id="innhold" tabIndex={-1}>
        <SafetyBanner />
        <StorageNotice />
        <ErrorBoundary key={location} frame={texts.frame}>
          <Suspense fallback={<p className="b24-view">{texts.frame.working}</p>}>
            <Switch>
              {VIEWS.map((view) => (
                <Route key={view.name} path={`/${view.name}`} component={view.component} />
              ))}
              <Route>
                <ViewRedirect to="oversikt" />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <ShortcutsKey />
      <CommandMenu open={searching} {...search} onClose={() => setSearching(false)} />
    </div>
  );
}

/** A fragment link would leave the view, whose name stands after `#` in the address. */
function focusContent() {
  document.getElementById('innhold')?.focus();
}
