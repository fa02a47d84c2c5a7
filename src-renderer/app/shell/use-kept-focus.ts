import { useEffect } from 'react';

/** What can take the focus for a part of it that is gone: whoever works by keyboard goes on in the same place. */
const PLACES = 'dialog, main, nav, header, section, aside, form, table, [role]';

/**
 * The focus is never lost. Where what had it is taken away (a button that did its work, the opener of a dialog, a whole view), it
 * goes to the nearest part around that is still there, and Tab goes on from it. A button that rests while it works gets it back.
 */
export function useKeptFocus(): void {
  useEffect(() => keepFocus(document.body), []);
}

function keepFocus(page: HTMLElement): () => void {
  /** What had the focus last, and all that is around it, nearest first. */
  let around: readonly Element[] = [];
  /** The part that has it instead. */
  let place: HTMLElement | null = null;
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target === place) return;
    around = target instanceof Element ? withAncestors(target) : [];
    place = null;
  };
  // Whoever clicks beside everything wants no focus.
  const onPointerDown = () => {
    around = [];
    place = null;
  };
  const look = () => {
    const [last] = around;
    const { activeElement } = document;
    if (!last || (activeElement !== page && activeElement !== last && activeElement !== place)) return;
    if (isUsable(last)) {
      if (place && last instanceof HTMLElement) last.focus();
      return;
    }
    if (activeElement === place && place && isThere(place)) return;
    // What lies over the view, as the search does, is in no part of it.
    const next = around.find((element) => element.matches(PLACES) && isThere(element)) ?? page.querySelector('main');
    if (!(next instanceof HTMLElement)) return;
    place = next;
    focusPlace(next);
  };
  const observer = new MutationObserver(look);
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  addEventListener('focusin', onFocusIn);
  addEventListener('pointerdown', onPointerDown, true);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', onFocusIn);
    removeEventListener('pointerdown', onPointerDown, true);
  };
}

function withAncestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) found.push(each);
  return found;
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}

function isUsable(element: Element): boolean {
  return isThere(element) && !element.matches(':disabled');
}

/** A place is no stop of Tab: it can be focused only as long as it is. */
function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
