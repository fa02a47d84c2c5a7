import { type ReactNode, useState } from 'react';
import { Router, useSearchParams } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { HostApi } from '#contract/host-api.ts';
import { DatasetProvider } from '#features/dataset/index.ts';
import { NavigationProvider } from '#features/navigation/index.ts';
import { SessionProvider } from '#features/session/index.ts';
import type { Language } from '#texts/messages.ts';

/** A host that keeps no documents and answers nothing else: views that only read the database do not ask it. */
const ANSWERS: Partial<HostApi> = { 'storedDocuments:list': async () => ({ kind: 'listed', documents: [] }) };

function hostWith(answers: Partial<HostApi>): HostApi {
  return new Proxy({ ...ANSWERS, ...answers } as HostApi, {
    get: (known, channel) => known[channel as keyof HostApi] ?? (async () => undefined),
  });
}

/** What `App` puts around a view, with an address of its own and a fixed day. The search part is shown for tests. */
export function ViewSurroundings(props: {
  path: string;
  search: string;
  today: string;
  language?: Language;
  /** What the host answers, beside nothing. */
  host?: Partial<HostApi>;
  children: ReactNode;
}) {
  const [host] = useState(() => hostWith(props.host ?? {}));
  const [location] = useState(() => memoryLocation({ path: props.path, searchPath: props.search }));
  return (
    <Router hook={location.hook} searchHook={location.searchHook}>
      <SessionProvider host={host} language={props.language ?? 'nb'}>
        <DatasetProvider today={props.today} loadSample={false}>
          <NavigationProvider>
            {props.children}
            <SearchPart />
          </NavigationProvider>
        </DatasetProvider>
      </SessionProvider>
    </Router>
  );
}

function SearchPart() {
  const [params] = useSearchParams();
  return (
    <output data-testid="address" aria-label="address" hidden>
      {params.toString()}
    </output>
  );
}
