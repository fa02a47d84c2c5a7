import { useId } from 'react';
import { useFormats } from '#features/session/index.ts';
import type { Slide } from './slide.ts';
import { CoverageDrawing } from './slides/coverage-drawing.tsx';
import { PlanDrawing } from './slides/plan-drawing.tsx';
import { ReductionDrawing } from './slides/reduction-drawing.tsx';
import { SavingsDrawing } from './slides/savings-drawing.tsx';
import { HEIGHT, SlideFrame } from './slides/slide-frame.tsx';
import { TextDrawing } from './slides/text-drawing.tsx';

export const FORMATS = ['16:9', '4:3'] as const;
export type SlideFormat = (typeof FORMATS)[number];

const WIDTHS: Readonly<Record<SlideFormat, number>> = { '16:9': 1920, '4:3': 1440 };
/** Room for the question panel, in units of the slide. */
const PANEL = 560;

/** A slide as it stands on the wall: one picture, with its figures as a table for those who do not see it. */
export function SlidePicture(props: { slide: Slide; format: SlideFormat; page: string; asking?: boolean }) {
  const id = useId();
  const { slide, format, page } = props;
  const width = WIDTHS[format];
  return (
    <div className="b24-slide">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={id} aria-describedby={`${id}t`}>
        <title id={id}>{`${slide.title}. ${slide.subtitle}`}</title>
        <SlideFrame width={width} title={slide.title} subtitle={slide.subtitle} source={slide.source} page={page}>
          <SlideDrawing slide={slide} width={width} left={props.asking ? PANEL : 0} />
        </SlideFrame>
      </svg>
      <div className="b24-hidden" id={`${id}t`}>
        <SlideTable slide={slide} />
      </div>
    </div>
  );
}

function SlideDrawing({ slide, width, left }: { slide: Slide; width: number; left: number }) {
  const formats = useFormats();
  const { drawing } = slide;
  switch (drawing.kind) {
    case 'reduction':
      return <ReductionDrawing width={width} drawing={drawing} />;
    case 'savings':
      return <SavingsDrawing width={width} drawing={drawing} formats={formats} />;
    case 'coverage':
      return <CoverageDrawing width={width} drawing={drawing} />;
    case 'plan':
      return <PlanDrawing width={width} left={left} drawing={drawing} formats={formats} />;
    case 'text':
      return <TextDrawing width={width} items={drawing.items} />;
    case 'hidden':
      return <TextDrawing width={width} items={[drawing.why]} />;
  }
}

export function SlideTable({ slide }: { slide: Slide }) {
  const { head, rows } = slide.table;
  return (
    <table>
      <caption>{slide.title}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\u001f')}>
            {row.map((cell, place) =>
              place === 0 ? (
                <th key={head[place]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={head[place]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
