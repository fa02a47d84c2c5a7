import { useEffect, useRef } from 'react';
import type { StageAction } from '#domain/presentation/stage-state.ts';

/** Keys of the presentation: a keyboard's, and the few that clickers send (PageUp, PageDown, B or a point). */
const KEYS: Readonly<Record<string, StageAction>> = {
  ArrowRight: { kind: 'next' },
  ArrowDown: { kind: 'next' },
  PageDown: { kind: 'next' },
  ' ': { kind: 'next' },
  ArrowLeft: { kind: 'previous' },
  ArrowUp: { kind: 'previous' },
  PageUp: { kind: 'previous' },
  Backspace: { kind: 'previous' },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'enter' },
  b: { kind: 'black' },
  '.': { kind: 'black' },
  t: { kind: 'table' },
  k: { kind: 'source' },
  s: { kind: 'source' },
  p: { kind: 'prices' },
  h: { kind: 'ask' },
  q: { kind: 'ask' },
  u: { kind: 'undo' },
  '+': { kind: 'price', by: 1 },
  '-': { kind: 'price', by: -1 },
};

/** @returns what a key does in a presentation; null when it is not one of its keys */
export function stageAction(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): StageAction | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'z' ? { kind: 'undo' } : null;
  if (event.altKey) return null;
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/**
 * Listens while the presentation is on; buttons and lists keep the keys that work them.
 * @param covered whether something lies over the slide, which Escape closes first
 */
export function useStageKeys(act: (action: StageAction) => void, covered: boolean, end: () => void): void {
  const latest = useRef({ act, covered, end });
  latest.current = { act, covered, end };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, dialog')) return;
      const { act, covered, end } = latest.current;
      if (event.key === 'Escape') return covered ? act({ kind: 'close' }) : end();
      // A clicker's button for starting sends it; it would load the page anew, in front of everybody.
      if (event.key === 'F5') return event.preventDefault();
      if (target?.closest('button, a') && (event.key === ' ' || event.key === 'Enter')) return;
      const action = stageAction(event);
      if (!action) return;
      event.preventDefault();
      act(action);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
