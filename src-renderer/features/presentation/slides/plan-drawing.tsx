import { useId } from 'react';
import type { Formats } from '#ui/format.ts';
import type { Drawing } from '../slide.ts';
import { BOTTOM, INK, MARGIN, SlideHatch, TOP } from './slide-frame.tsx';
import { widthOf } from './text-lines.ts';

const ZERO = BOTTOM - 70;
const LEGEND = 292;
/** Less than this does not hold four bars with their numbers. */
const NARROW = 640;

/** The four years of the plan in 1000 kroner: new cost on top, or what a question would change. */
export function PlanDrawing(props: {
  width: number;
  /** Room to the left that the question panel takes. */
  left: number;
  drawing: Extract<Drawing, { kind: 'plan' }>;
  formats: Formats;
}) {
  const id = useId().replace(/[^a-z0-9]/gi, '');
  const { answered, newOre, texts } = props.drawing;
  const { number } = props.formats;
  const thousand = (ore: number) => number(Math.round(ore / 100_000));
  const isAsked = answered.differenceOre !== null && answered.differenceOre !== 0;
  const top = Math.max(...answered.years.map(({ planOre, askedOre }) => Math.max(planOre ?? 0, askedOre ?? 0)), 1);
  const x0 = MARGIN + props.left;
  // Beside the panel on a narrow slide the words stand above the bars, which then have room for their numbers.
  const isNarrow = props.width - MARGIN - LEGEND - x0 < NARROW;
  const scale = (ZERO - TOP - (isNarrow ? 190 : 130)) / top;
  const right = props.width - MARGIN - (isNarrow ? 0 : LEGEND);
  const step = (right - x0) / answered.years.length;
  const bar = Math.min(step * 0.68, 220);
  const legend = isNarrow ? x0 : right + 30;
  const added = isAsked ? texts.change : newOre.some((ore) => ore !== 0) ? texts.newCost : '';
  // One after another in a row, or beside the parts of the last bar.
  const addedX = legend + (isNarrow && isAsked ? widthOf(texts.withChange, 36) + 28 : 0);
  const planX = isNarrow && added !== '' ? addedX + widthOf(added, 34) + 28 : legend;
  const last = answered.years.at(-1);
  const lastTop = ZERO - Math.max(last?.planOre ?? 0, last?.askedOre ?? 0) * scale;
  return (
    <g>
      <defs>
        <SlideHatch id={`${id}p`} colour="#7FB2E5" ground="#EDF5FD" />
      </defs>
      {answered.years.map(({ year, planOre, askedOre }, place) => {
        const middle = x0 + step * (place + 0.5);
        const x = middle - bar / 2;
        if (planOre === null || askedOre === null) {
          return (
            <g key={year}>
              <rect
                x={x}
                y={TOP + 130}
                width={bar}
                height={ZERO - TOP - 130}
                fill="none"
                stroke={INK.grey}
                strokeWidth={2.5}
                strokeDasharray="10 8"
              />
              <text x={middle} y={(TOP + ZERO) / 2} fontSize={28} fill={INK.soft} textAnchor="middle">
                {texts.missing}
              </text>
              <Year x={middle} year={year} />
            </g>
          );
        }
        const added = isAsked ? askedOre - planOre : (newOre[place] ?? 0);
        const base = isAsked ? Math.min(planOre, askedOre) : planOre - added;
        const whole = Math.max(planOre, askedOre);
        const y = ZERO - whole * scale;
        const sign = added > 0 ? '+' : '−';
        return (
          <g key={year}>
            <rect
              x={x}
              y={ZERO - base * scale}
              width={bar}
              height={base * scale}
              fill={`url(#${id}p)`}
              stroke={INK.blue}
              strokeWidth={4}
            />
            {added !== 0 && (
              <rect
                x={x}
                y={y - 4}
                width={bar}
                height={Math.abs(added) * scale}
                fill={isAsked && added < 0 ? INK.paper : INK.orange}
                stroke={INK.orange}
                strokeWidth={4}
                strokeDasharray={isAsked && added < 0 ? '10 8' : undefined}
              />
            )}
            <text
              x={middle}
              y={y - (added === 0 ? 24 : 66)}
              fontSize={isNarrow ? 42 : 46}
              fontWeight={600}
              fill={INK.text}
              textAnchor="middle"
            >
              {thousand(isAsked ? askedOre : planOre)}
            </text>
            {added !== 0 && (
              <text x={middle} y={y - 22} fontSize={34} fill={INK.orange} textAnchor="middle">
                {isAsked ? `${sign} ${thousand(Math.abs(added))}` : thousand(added)}
              </text>
            )}
            {isAsked && (
              <>
                <rect
                  x={middle - Math.min(140, bar - 8) / 2}
                  y={ZERO - base * scale + 26}
                  width={Math.min(140, bar - 8)}
                  height={58}
                  fill={INK.paper}
                />
                <text
                  x={middle}
                  y={ZERO - base * scale + 67}
                  fontSize={isNarrow ? 32 : 36}
                  fill={INK.text}
                  textAnchor="middle"
                >
                  {thousand(planOre)}
                </text>
              </>
            )}
            <Year x={middle} year={year} />
          </g>
        );
      })}
      <line x1={x0} x2={right} y1={ZERO} y2={ZERO} stroke={INK.text} strokeWidth={3} />
      <g fontSize={34}>
        {isAsked && (
          <text x={legend} y={isNarrow ? TOP + 14 : lastTop - 66} fontWeight={600} fill={INK.text}>
            {texts.withChange}
          </text>
        )}
        {added !== '' && (
          <text x={addedX} y={isNarrow ? TOP + 14 : lastTop - 22} fill={INK.orange}>
            {added}
          </text>
        )}
        <text x={planX} y={isNarrow ? TOP + 14 : lastTop + 110} fill={INK.blue}>
          {texts.plan}
        </text>
        {!isNarrow && (
          <text x={legend} y={ZERO} fontSize={28} fill={INK.soft}>
            {texts.unit}
          </text>
        )}
      </g>
    </g>
  );
}

function Year({ x, year }: { x: number; year: number }) {
  return (
    <text x={x} y={ZERO + 56} fontSize={38} fontWeight={600} fill={INK.text} textAnchor="middle">
      {year}
    </text>
  );
}
