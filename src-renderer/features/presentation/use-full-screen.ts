import { type RefObject, useEffect, useRef } from 'react';

/** Keys that the page may ask for in full screen; only Chromium has it. */
type Keyboard = { lock(keys: readonly string[]): Promise<void>; unlock(): void };

/**
 * Shows an element over the whole screen as long as it is there, with the focus on it. Escape is the program's own, so that it closes
 * what lies over the slide first; where the browser keeps it, leaving the full screen is leaving.
 */
export function useFullScreen(shown: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const element = shown.current;
    const keyboard = keyboardOf(navigator);
    // Full screen only follows a key or a click; where it is refused the window itself is the stage.
    void element
      ?.requestFullscreen?.()
      .then(() => keyboard?.lock(['Escape']))
      .catch(() => {});
    element?.focus();
    let wasFull = false;
    const onChange = () => {
      if (wasFull && !document.fullscreenElement) leave.current();
      wasFull = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      keyboard?.unlock();
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    };
  }, [shown]);
}

function keyboardOf(of: object): Keyboard | null {
  return 'keyboard' in of ? (of.keyboard as Keyboard) : null;
}
