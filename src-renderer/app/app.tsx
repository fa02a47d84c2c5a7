import { useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AppInfo, HostApi } from '#contract/host-api.ts';
import { HandedFileProvider, SyncProvider } from '#features/central/index.ts';
import { DatasetProvider } from '#features/dataset/index.ts';
import { SessionProvider, useColourScheme, useLanguageChoice } from '#features/session/index.ts';
import { Vault } from '#features/vault/index.ts';
import { Shell } from './shell/shell.tsx';

/** Composition root: host, language and data around the frame. */
export function App(props: { host: HostApi; info: AppInfo }) {
  const [language] = useLanguageChoice(props.info.language);
  useColourScheme();
  const [today] = useState(() => localDate(new Date()));
  return (
    <Router hook={useHashLocation}>
      <SessionProvider host={props.host} language={language}>
        <Vault info={props.info}>
          <DatasetProvider today={today} loadSample={props.info.sample}>
            <SyncProvider>
              <HandedFileProvider>
                <Shell info={props.info} />
              </HandedFileProvider>
            </SyncProvider>
          </DatasetProvider>
        </Vault>
      </SessionProvider>
    </Router>
  );
}

/** The date on the wall in this time zone, `YYYY-MM-DD`. */
function localDate(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
