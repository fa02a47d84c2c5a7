import type { ReactNode } from 'react';

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
      {(titleLines.length > 1 ? lines(title, room, 54) : titleLines).map((line, place, all) => (
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
        fontSize={Math.min(34, (34 * room) / Math.max(widthOf(props.subtitle, 34), 1))}
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

/** About how wide Inter sets a text, in units of the slide. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.53;
}

/** Words on as many lines as they need. */
export function lines(text: string, room: number, size: number): string[] {
  const set: string[] = [];
  for (const word of text.split(' ')) {
    const last = set.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room) set[set.length - 1] = `${last} ${word}`;
    else set.push(word);
  }
  return set;
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
