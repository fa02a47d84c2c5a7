import { type ReactNode, useEffect, useMemo } from 'react';
import type { AppInfo } from '#contract/host-api.ts';
import { useSession } from '#features/session/index.ts';
import { Guard } from './guard.ts';
import { LostData } from './lost-data.tsx';
import { NewerProfile } from './newer-profile.tsx';
import { GuardContext, useGuard } from './vault-context.ts';

/** Shows the program once the database is what this PC's backup and journal say it is. */
export function Vault({ info, children }: { info: AppInfo; children: ReactNode }) {
  const { host } = useSession();
  const guard = useMemo(() => new Guard(host, info), [host, info]);
  useEffect(() => guard.start(), [guard]);
  return (
    <GuardContext value={guard}>
      <Guarded info={info}>{children}</Guarded>
    </GuardContext>
  );
}

function Guarded({ info, children }: { info: AppInfo; children: ReactNode }) {
  const { state } = useGuard();
  switch (state.kind) {
    case 'opening':
      return null;
    case 'newer':
      return <NewerProfile info={info} program={state.program} />;
    case 'lost':
      return <LostData when={state.when} away={state.away} />;
    case 'open':
      return children;
  }
}
