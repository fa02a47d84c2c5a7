import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import {
  type Deck,
  newerStage,
  START,
  type StageAction,
  type StageState,
  stageAfter,
} from '#domain/presentation/stage-state.ts';

const NAME = 'b24-presentation';

type Said =
  | { readonly kind: 'state'; readonly state: StageState }
  | { readonly kind: 'ask' }
  | { readonly kind: 'end' };

/**
 * The state of the presentation, the same in every window of the program: each tells the others what it did, and one that opens
 * asks where they are.
 */
export function useStage(deck: Deck, onEnd: () => void): [StageState, (action: StageAction) => void, () => void] {
  const [state, setState] = useState<StageState>(START);
  const current = useRef(state);
  const channel = useRef<BroadcastChannel | null>(null);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    const open = new BroadcastChannel(NAME);
    channel.current = open;
    open.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'end') return ended.current();
      if (data.kind === 'ask') {
        if (current.current.startedAt !== null)
          open.postMessage({ kind: 'state', state: current.current } satisfies Said);
        return;
      }
      current.current = newerStage(current.current, data.state);
      setState(current.current);
    };
    open.postMessage({ kind: 'ask' } satisfies Said);
    return () => {
      open.close();
      channel.current = null;
    };
  }, []);
  const act = useCallback(
    (action: StageAction) => {
      current.current = stageAfter(current.current, action, deck);
      setState(current.current);
      channel.current?.postMessage({ kind: 'state', state: current.current } satisfies Said);
    },
    [deck],
  );
  const end = useCallback(() => {
    channel.current?.postMessage({ kind: 'end' } satisfies Said);
    ended.current();
  }, []);
  return [state, act, end];
}

/** Counts up every second while something that shows the time is there. */
export function useSeconds(): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
}
