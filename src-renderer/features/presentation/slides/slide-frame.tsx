import type { ReactNode } from 'react';
import { balanced, lines, widthOf } from './text-lines.ts';

export const HEIGHT = 1080;
export const MARGIN = 112;
export const TOP = 252;
export const BOTTOM = 948;

/** Ink and colours of the slides: the same on every projector, whatever the window's theme is. */
export const INK = {
  text: '#18202B',
  soft: '#4B5563',
  rule: '#D3D9E0',
  blue: '#0062BA',
  orange: '#BC5A1E',
  plum: '#832A48',
  grey: '#707881',
  paper: '#FFFFFF',
} as const;

/** No text is smaller: from the back row it could not be read. */
const SMALLEST = 28;

/** The frame of every slide: title, what is measured, the drawing, and at the foot the source and the number. */
export function SlideFrame(props: {
  width: number;
  title: string;
  subtitle: string;
  source: string;
  page: string;
  children: ReactNode;
}) {
  const { width, title } = props;
  const room = width - 2 * MARGIN;
  const titleLines = lines(title, room, 68);
  const size = titleLines.length > 1 ? 54 : 68;
  return (
    <>
      <rect width={width} height={HEIGHT} fill={INK.paper} />
      {(titleLines.length > 1 ? balanced(title, room, 54) : titleLines).map((line, place, all) => (
        <text
          key={line}
          x={MARGIN}
          y={148 - (all.length - 1 - place) * 62}
          fontSize={size}
          fontWeight={600}
          fill={INK.text}
        >
          {line}
        </text>
      ))}
      <text
        x={MARGIN}
        y={206}
        fontSize={Math.max(SMALLEST, Math.min(34, (34 * room) / Math.max(widthOf(props.subtitle, 34), 1)))}
        fill={INK.soft}
      >
        {props.subtitle}
      </text>
      {props.children}
      <line x1={MARGIN} x2={width - MARGIN} y1={984} y2={984} stroke={INK.rule} strokeWidth={2} />
      {lines(props.source, room - 160, 28)
        .slice(0, 2)
        .map((line, place, { length }) => (
          <text key={line} x={MARGIN} y={(length > 1 ? 1022 : 1030) + place * 34} fontSize={28} fill={INK.soft}>
            {line}
          </text>
        ))}
      <text x={width - MARGIN} y={1030} fontSize={28} fill={INK.soft} textAnchor="end">
        {props.page}
      </text>
    </>
  );
}

/** Slanted lines for what rests on an estimate or an assumption. */
export function SlideHatch({ id, colour, ground }: { id: string; colour: string; ground: string }) {
  return (
    <pattern id={id} width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="16" height="16" fill={ground} />
      <line x1="0" y1="0" x2="0" y2="16" stroke={colour} strokeWidth="5" />
    </pattern>
  );
}
