import { createContext, useContext, useSyncExternalStore } from 'react';
import { useSession } from '#features/session/index.ts';
import type { Guard, GuardState } from './guard.ts';
import { refusalText } from './trouble-text.ts';

export const GuardContext = createContext<Guard | null>(null);

export function useGuard(): { readonly guard: Guard; readonly state: GuardState } {
  const guard = useContext(GuardContext);
  if (!guard) throw new Error('useGuard outside Vault');
  return { guard, state: useSyncExternalStore(guard.subscribe, guard.state) };
}

/** Why nothing may be changed now, as the banner says it; null when it may, and outside the program (a view in a test). */
export function useRefusal(): string | null {
  const guard = useContext(GuardContext);
  const { texts } = useSession();
  const state = useSyncExternalStore(guard?.subscribe ?? NEVER, guard?.state ?? NOTHING);
  return state?.kind === 'open' && state.trouble ? refusalText(state.trouble, texts.vault.readOnly) : null;
}

const NEVER = () => () => undefined;
const NOTHING = () => null;
