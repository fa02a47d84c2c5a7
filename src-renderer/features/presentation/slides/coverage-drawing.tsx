import type { Drawing } from '../slide.ts';
import { BOTTOM, INK, MARGIN, TOP } from './slide-frame.tsx';
import { widthOf } from './text-lines.ts';

/** A bar for each service out of all inhabitants; the country is a mark on it. */
export function CoverageDrawing(props: { width: number; drawing: Extract<Drawing, { kind: 'coverage' }> }) {
  const { services, texts } = props.drawing;
  const names = Math.min(Math.max(...services.map(({ name }) => widthOf(name, 36))) + 40, 480);
  const x = MARGIN + names;
  const room = props.width - MARGIN - x - 150;
  const step = (BOTTOM - TOP - 40) / services.length;
  const bar = Math.min(step * 0.6, 76);
  return (
    <g>
      {services.map(({ name, county, country, text }, place) => {
        const y = TOP + 50 + step * place + (step - bar) / 2;
        return (
          <g key={name}>
            <text x={x - 24} y={y + bar / 2 + 13} fontSize={36} fill={INK.text} textAnchor="end">
              {name}
            </text>
            <rect x={x} y={y} width={room} height={bar} fill="#EEF1F4" />
            <rect x={x} y={y} width={Math.max(county * room, 3)} height={bar} fill={INK.blue} />
            <text x={x + room + 24} y={y + bar / 2 + 15} fontSize={44} fontWeight={600} fill={INK.text}>
              {text}
            </text>
            {country !== null && (
              <>
                <line
                  x1={x + country * room}
                  x2={x + country * room}
                  y1={y - 10}
                  y2={y + bar + 10}
                  stroke={INK.paper}
                  strokeWidth={12}
                />
                <line
                  x1={x + country * room}
                  x2={x + country * room}
                  y1={y - 10}
                  y2={y + bar + 10}
                  stroke={INK.text}
                  strokeWidth={5}
                />
              </>
            )}
            {place === 0 && country !== null && (
              <text x={x + country * room} y={y - 24} fontSize={28} fill={INK.text} textAnchor="middle">
                {texts.country}
              </text>
            )}
          </g>
        );
      })}
      <line x1={x} x2={x} y1={TOP + 40} y2={BOTTOM} stroke={INK.text} strokeWidth={3} />
    </g>
  );
}
