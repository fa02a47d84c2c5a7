import { useId } from 'react';
import type { Drawing } from '../slide.ts';
import { INK, MARGIN, SlideHatch } from './slide-frame.tsx';
import { lines, widthOf } from './text-lines.ts';

const LEFT = 355;
const BAR = 188;
const [BEFORE_Y, AFTER_Y] = [300, 610];

/** Two bars from one zero: what there was, and what is left. */
export function ReductionDrawing(props: { width: number; drawing: Extract<Drawing, { kind: 'reduction' }> }) {
  const id = useId().replace(/[^a-z0-9]/gi, '');
  const { before, after, assumed, claimed, texts } = props.drawing;
  // Figures in a heavy cut are wider than words.
  const room = props.width - MARGIN - MARGIN - LEFT - 28 - widthOf(texts.beforeCount, 136);
  const scale = room / Math.max(before, after, 1);
  const x = MARGIN + LEFT;
  const [beforeEnd, afterEnd] = [x + before * scale, x + after * scale];
  const label = (y: number, name: string, date: string) => (
    <>
      <text x={MARGIN} y={y + 84} fontSize={44} fontWeight={600} fill={INK.text}>
        {name}
      </text>
      <text x={MARGIN} y={y + 132} fontSize={32} fill={INK.soft}>
        {date}
      </text>
    </>
  );
  const claimX = claimed === null ? null : x + claimed * scale;
  return (
    <g>
      <defs>
        <SlideHatch id={id} colour={INK.grey} ground={INK.paper} />
      </defs>
      {label(BEFORE_Y, texts.before, texts.beforeDate)}
      {label(AFTER_Y, texts.after, texts.afterDate)}
      <rect x={x} y={BEFORE_Y} width={(before - assumed) * scale} height={BAR} fill={INK.grey} />
      {assumed > 0 && (
        <rect
          x={x + (before - assumed) * scale}
          y={BEFORE_Y}
          width={assumed * scale}
          height={BAR}
          fill={`url(#${id})`}
          stroke={INK.grey}
          strokeWidth={3}
        />
      )}
      <text x={beforeEnd + 28} y={BEFORE_Y + 132} fontSize={108} fontWeight={600} fill={INK.text}>
        {texts.beforeCount}
      </text>
      {texts.assumed && (
        <text
          x={Math.min(props.width - MARGIN, Math.max(beforeEnd, x + 16 + widthOf(texts.assumed, 30)))}
          y={BEFORE_Y + BAR + 50}
          fontSize={30}
          fill={INK.soft}
          textAnchor="end"
        >
          {texts.assumed}
        </text>
      )}
      <rect x={x} y={AFTER_Y} width={Math.max(after * scale, 3)} height={BAR} fill={INK.blue} />
      <text x={afterEnd + 30} y={AFTER_Y + 144} fontSize={132} fontWeight={600} fill={INK.blue}>
        {texts.afterCount}
      </text>
      <text
        x={afterEnd + 60 + widthOf(texts.afterCount, 150)}
        y={AFTER_Y + 88}
        fontSize={38}
        fontWeight={600}
        fill={INK.text}
      >
        {texts.left}
      </text>
      <text x={afterEnd + 60 + widthOf(texts.afterCount, 150)} y={AFTER_Y + 140} fontSize={38} fill={INK.text}>
        {texts.fewer}
      </text>
      {claimX !== null && texts.claim && (
        <>
          <line
            x1={claimX}
            x2={claimX}
            y1={AFTER_Y - 36}
            y2={AFTER_Y + BAR + 74}
            stroke={INK.plum}
            strokeWidth={2.5}
            strokeDasharray="10 8"
          />
          {lines(texts.claim, props.width - MARGIN - claimX - 20, 32).map((line, place) => (
            <text key={line} x={claimX + 20} y={AFTER_Y + BAR + 66 + place * 42} fontSize={32} fill={INK.plum}>
              {line}
            </text>
          ))}
        </>
      )}
      <line x1={x} x2={x} y1={BEFORE_Y - 20} y2={AFTER_Y + BAR + 14} stroke={INK.text} strokeWidth={3} />
    </g>
  );
}
