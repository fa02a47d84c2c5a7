import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width and height of an element and the size of 1 rem, in pixels; kept up to date. */
export type Room = { readonly width: number; readonly height: number; readonly rem: number };

export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, rem: 16 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom({ width: measured.clientWidth, height: measured.clientHeight, rem });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
