import { type ComponentType, lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import './kept-drawing.css';

declare const B24_CHARTS: string | undefined;

/** The code that draws charts: another one may draw otherwise. Null where it was not built, and then nothing is kept. */
const BUILD: string | null = typeof B24_CHARTS === 'string' ? B24_CHARTS : null;

/** Drawing takes several steps and the window may still be growing. */
const SETTLED_MS = 1_000;

/**
 * A chart of the first page. Drawing it takes the library longer than all else there, so its drawing is kept: the next time it is
 * shown as it stands, as long as the code, the figures, the words and the size are the same, and drawn anew when any of them is not.
 * @param name what it is kept under; one drawing is
 * @param load the chart, whose properties say all that it draws in one language
 */
export function keptDrawing<P extends object>(name: string, load: () => Promise<ComponentType<P>>) {
  const Chart = lazy(async () => ({ default: await load() }));
  const place = `b24.drawing.${name}`;

  /** Keeps what is drawn in the box each time that it has stood still. @returns what ends that */
  function keepWhenSettled(box: HTMLElement | null, what: string): (() => void) | undefined {
    if (!box) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      // Idle too, so that nothing waits to be drawn; a window that nobody looks at is never said to be.
      const keep = () => keepPicture(place, keyOf(what, box), box);
      timer = setTimeout(() => requestIdleCallback(keep, { timeout: SETTLED_MS }), SETTLED_MS);
    };
    const [drawing, size] = [new MutationObserver(wait), new ResizeObserver(wait)];
    drawing.observe(box, { subtree: true, childList: true, attributes: true });
    size.observe(box);
    return () => {
      drawing.disconnect();
      size.disconnect();
      clearTimeout(timer);
    };
  }

  return function KeptDrawing({ language, chart }: { language: string; chart: P }) {
    const frame = useRef<HTMLDivElement>(null);
    const [isDrawn, setDrawn] = useState(false);
    const what = JSON.stringify([BUILD, language, chart]);

    useLayoutEffect(() => {
      if (isDrawn || !frame.current) return;
      const kept = keptPicture(place, keyOf(what, frame.current));
      frame.current.replaceChildren(...(kept ? [kept] : []));
      if (!kept) setDrawn(true);
    }, [isDrawn, what]);

    useEffect(() => (isDrawn ? keepWhenSettled(frame.current, what) : undefined), [isDrawn, what]);

    useEffect(() => {
      const box = frame.current;
      if (isDrawn || !box) return;
      const key = keyOf(what, box);
      const size = new ResizeObserver(() => {
        if (keyOf(what, box) === key) return;
        box.replaceChildren();
        setDrawn(true);
      });
      size.observe(box);
      return () => size.disconnect();
    }, [isDrawn, what]);

    return (
      <div ref={frame} className="b24-drawing">
        {isDrawn && (
          <Suspense fallback={null}>
            <Chart {...chart} />
          </Suspense>
        )}
      </div>
    );
  };
}

function keyOf(what: string, box: HTMLElement): string {
  const { width, height } = box.getBoundingClientRect();
  return `${width.toFixed(1)}×${height.toFixed(1)} ${what}`;
}

function keptPicture(place: string, key: string): Element | null {
  const kept = BUILD === null ? null : localStorage.getItem(place);
  if (!kept?.startsWith(`${key}\n`)) return null;
  const { documentElement: picture } = new DOMParser().parseFromString(kept.slice(key.length + 1), 'image/svg+xml');
  return picture instanceof SVGSVGElement ? picture : null;
}

function keepPicture(place: string, key: string, box: HTMLElement): void {
  const picture = box.querySelector('svg');
  if (BUILD === null || !picture?.checkVisibility()) return;
  try {
    localStorage.setItem(place, `${key}\n${new XMLSerializer().serializeToString(withoutStyles(picture))}`);
  } catch {
    // No room: it is drawn next time.
    localStorage.removeItem(place);
  }
}

/** The page's policy refuses styles that stand in markup. The library sets only how its picture fills its frame by them. */
function withoutStyles(picture: SVGSVGElement): Node {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const element of [copy, ...copy.querySelectorAll('[style]')]) element.removeAttribute('style');
  return copy;
}
