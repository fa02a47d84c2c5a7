import { useId } from 'react';
import type { Formats } from '#ui/format.ts';
import type { Drawing, SavingsBar } from '../slide.ts';
import { BOTTOM, INK, MARGIN, SlideHatch, TOP } from './slide-frame.tsx';
import { lines } from './text-lines.ts';

const ZERO = BOTTOM - 160;
const LEGEND = 240;
const LEFT = 90;
/** From the middle of a bar to where what it covers begins, with air between. */
const HALF_COVERS = 110;

/** A bar a year: what is left in blue, the share of the running cost on top of it; gross alone is pale. */
export function SavingsDrawing(props: {
  width: number;
  drawing: Extract<Drawing, { kind: 'savings' }>;
  formats: Formats;
}) {
  const id = useId().replace(/[^a-z0-9]/gi, '');
  const { drawing, formats } = props;
  const { years, texts } = drawing;
  const million = (ore: number) => formats.number(ore / 100_000_000, 2);
  const tops = years.map(({ grossOre, netOre }) => Math.max(grossOre ?? 0, netOre ?? 0, 0));
  const bottoms = years.map(({ netOre, grossOre }) => Math.min(netOre ?? 0, grossOre ?? 0, 0));
  const [top, bottom] = [Math.max(...tops, 1), Math.min(...bottoms, 0)];
  const scale = (ZERO - TOP - 60) / (top - bottom);
  const zero = ZERO + bottom * scale;
  const x0 = MARGIN + LEFT + 140;
  const step = (props.width - MARGIN - LEGEND - x0) / Math.max(years.length, 1);
  const bar = Math.min(step * 0.68, 240);
  const last = years.at(-1);
  return (
    <g>
      <defs>
        <SlideHatch id={`${id}n`} colour="#7FB2E5" ground="#EDF5FD" />
        <SlideHatch id={`${id}s`} colour="#E3A57F" ground="#FCF1EA" />
      </defs>
      {years.map((year, place) => {
        const middle = x0 + step * (place + 0.5);
        const x = middle - bar / 2;
        const net = year.netOre;
        const value = net ?? year.grossOre;
        const share = net !== null && net >= 0 && year.shareOre !== null ? year.shareOre : 0;
        const y = zero - Math.max(value ?? 0, 0) * scale;
        const height = Math.abs(value ?? 0) * scale;
        return (
          <g key={year.year}>
            {year.current && (
              <rect x={middle - step / 2} y={TOP - 20} width={step} height={BOTTOM - TOP + 40} fill="#EAF2FC" />
            )}
            {value === null ? (
              <>
                <rect
                  x={x}
                  y={TOP + 60}
                  width={bar}
                  height={zero - TOP - 60}
                  fill="none"
                  stroke={INK.grey}
                  strokeWidth={2.5}
                  strokeDasharray="10 8"
                />
                {lines(texts.missing, bar - 16, 30).map((line, at) => (
                  <text
                    key={line}
                    x={middle}
                    y={(TOP + zero) / 2 + at * 38}
                    fontSize={30}
                    fill={INK.soft}
                    textAnchor="middle"
                  >
                    {line}
                  </text>
                ))}
              </>
            ) : (
              <rect
                x={x}
                y={y}
                width={bar}
                height={height}
                fill={net === null ? '#EDF5FD' : year.estimated ? `url(#${id}n)` : INK.blue}
                stroke={INK.blue}
                strokeWidth={4}
              />
            )}
            {share > 0 && (
              <rect
                x={x}
                y={y - share * scale - 4}
                width={bar}
                height={share * scale}
                fill={year.estimated ? `url(#${id}s)` : INK.orange}
                stroke={INK.orange}
                strokeWidth={4}
              />
            )}
            {share > 0 && (
              // Apart without colour too.
              <line x1={x - 2} x2={x + bar + 2} y1={y - 4} y2={y - 4} stroke={INK.paper} strokeWidth={8} />
            )}
            {share * scale > 90 && !year.estimated && (
              <text x={middle} y={y - (share * scale) / 2 + 8} fontSize={36} fill={INK.paper} textAnchor="middle">
                {million(share)}
              </text>
            )}
            {share > 0 && year.grossOre !== null && (
              <text x={middle} y={y - share * scale - 24} fontSize={34} fill={INK.text} textAnchor="middle">
                {million(year.grossOre)}
              </text>
            )}
            {value !== null && (
              <Amount
                x={middle}
                y={height > 90 ? y + 62 : y - (share > 0 ? share * scale + 70 : 18)}
                text={million(value)}
                inside={height > 90 && net !== null && !year.estimated}
                boxed={height > 90 && (net === null || year.estimated)}
              />
            )}
            <text x={middle} y={ZERO + 52} fontSize={38} fontWeight={600} fill={INK.text} textAnchor="middle">
              {year.year}
            </text>
            <text x={middle} y={ZERO + 98} fontSize={32} fill={INK.text} textAnchor="middle">
              {year.covers}
            </text>
            <text x={middle} y={ZERO + 142} fontSize={28} fill={INK.soft} textAnchor="middle">
              {year.note}
            </text>
          </g>
        );
      })}
      {lines(texts.covers, x0 + step / 2 - HALF_COVERS - MARGIN, 30).map((line, place) => (
        <text key={line} x={MARGIN} y={ZERO + 98 + place * 36} fontSize={30} fill={INK.soft}>
          {line}
        </text>
      ))}
      <line
        x1={x0 - 20}
        x2={props.width - MARGIN - LEGEND + 20}
        y1={zero}
        y2={zero}
        stroke={INK.text}
        strokeWidth={3}
      />
      {last && (
        <Names x={props.width - MARGIN - LEGEND + 40} last={last} texts={texts} at={(ore) => zero - ore * scale} />
      )}
    </g>
  );
}

/** Lines of names this near would touch. */
const NAME_STEP = 46;

/** What the parts of the last bar are called, each beside it. */
function Names(props: {
  x: number;
  last: SavingsBar;
  texts: Extract<Drawing, { kind: 'savings' }>['texts'];
  at(ore: number): number;
}) {
  const { x, last, texts, at } = props;
  const { netOre, shareOre, grossOre } = last;
  const isStacked = netOre !== null && netOre >= 0 && shareOre !== null;
  const net = at((netOre ?? grossOre ?? 0) / 2) + 12;
  const share = Math.min(at((netOre ?? 0) + (shareOre ?? 0) / 2) + 12, net - NAME_STEP);
  const gross = Math.min(at((netOre ?? 0) + (shareOre ?? 0)) - 12, share - NAME_STEP);
  return (
    <g fontSize={34}>
      {isStacked && (
        <>
          <text x={x} y={gross} fill={INK.text}>
            {texts.gross}
          </text>
          <text x={x} y={share} fill={INK.orange}>
            {texts.share}
          </text>
        </>
      )}
      <text x={x} y={net} fontWeight={600} fill={INK.blue}>
        {netOre === null ? texts.gross : texts.net}
      </text>
    </g>
  );
}

function Amount(props: { x: number; y: number; text: string; inside: boolean; boxed: boolean }) {
  const { x, y, text, inside, boxed } = props;
  return (
    <>
      {boxed && <rect x={x - 66} y={y - 46} width={132} height={62} fill={INK.paper} />}
      <text x={x} y={y} fontSize={46} fontWeight={600} textAnchor="middle" fill={inside ? INK.paper : INK.text}>
        {text}
      </text>
    </>
  );
}
