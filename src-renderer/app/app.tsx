import { lazy, Suspense, useState } from 'react';
import { Router } from 'wouter';
import type { AppInfo, HostApi } from '#contract/host-api.ts';
import { HandedFileProvider, SyncProvider } from '#features/central/index.ts';
import { DatasetProvider } from '#features/dataset/index.ts';
import { NavigationProvider } from '#features/navigation/index.ts';
import { SessionProvider, useColourScheme, useLanguageChoice } from '#features/session/index.ts';
import { Vault } from '#features/vault/index.ts';
import { linkAddress, useAddress } from './hash-location.ts';
import { PRESENTER } from './restore-location.ts';
import { Shell } from './shell/shell.tsx';
import { today } from './today.ts';

const Presenter = lazy(async () => ({ default: (await import('#features/presentation/index.ts')).Presenter }));

/** Composition root: host, language and data around the frame. */
export function App(props: { host: HostApi; info: AppInfo }) {
  const [language] = useLanguageChoice(props.info.language);
  useColourScheme();
  const [date] = useState(today);
  const [isPresenter] = useState(() => location.hash.startsWith(PRESENTER));
  return (
    <Router hook={useAddress} hrefs={linkAddress}>
      <SessionProvider
        host={props.host}
        language={language}
        hostLanguage={props.info.language}
        confidential={props.info.confidential}
      >
        <Vault info={props.info}>
          <DatasetProvider today={date} loadSample={props.info.sample}>
            <NavigationProvider>
              {isPresenter ? (
                // The first window shares, backs up and takes in; this one only looks.
                <Suspense fallback={null}>
                  <Presenter />
                </Suspense>
              ) : (
                <SyncProvider>
                  <HandedFileProvider>
                    <Shell info={props.info} />
                  </HandedFileProvider>
                </SyncProvider>
              )}
            </NavigationProvider>
          </DatasetProvider>
        </Vault>
      </SessionProvider>
    </Router>
  );
}
