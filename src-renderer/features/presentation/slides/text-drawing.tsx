import { INK, MARGIN, TOP } from './slide-frame.tsx';
import { lines } from './text-lines.ts';

/** Points in large type, or one sentence in place of a drawing. */
export function TextDrawing({ width, items }: { width: number; items: readonly string[] }) {
  const room = width - 2 * MARGIN - 70;
  const size = items.length > 2 || items.some((item) => item.length > 160) ? 44 : 54;
  let y = TOP + 70;
  return (
    <g>
      {items.map((item, place) => {
        const set = lines(item, room, size);
        const top = y;
        y += set.length * size * 1.35 + size * 0.7;
        return (
          <g key={item}>
            {items.length > 1 && (
              <text x={MARGIN} y={top} fontSize={size} fontWeight={600} fill={INK.blue}>
                {place + 1}.
              </text>
            )}
            {set.map((line, at) => (
              <text
                key={line}
                x={MARGIN + (items.length > 1 ? 70 : 0)}
                y={top + at * size * 1.35}
                fontSize={size}
                fill={INK.text}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
