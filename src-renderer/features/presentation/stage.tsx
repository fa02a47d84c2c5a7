import { type CSSProperties, useRef } from 'react';
import { answer } from '#domain/presentation/question.ts';
import { isCovered, type StageAction, type StageState } from '#domain/presentation/stage-state.ts';
import { useTexts } from '#features/session/index.ts';
import { QuestionPanel } from './question-panel.tsx';
import { deckOf } from './settings.ts';
import type { Slide } from './slide.ts';
import { SlidePicture, SlideTable } from './slide-picture.tsx';
import { useStageKeys } from './stage-keys.ts';
import { useFullScreen } from './use-full-screen.ts';
import type { Presentation } from './use-presentation.ts';

/** What the room sees: one slide over the whole window, worked by keyboard or clicker. */
export function Stage(props: {
  presentation: Presentation;
  slides: readonly Slide[];
  state: StageState;
  act(action: StageAction): void;
  end(): void;
}) {
  const { presentation: t, common } = useTexts();
  const { presentation, slides, state, act, end } = props;
  const stage = useRef<HTMLDivElement>(null);
  const covered = isCovered(state, deckOf(presentation.settings.slides));
  useStageKeys(act, covered, end);
  useFullScreen(stage, end);
  const slide = slides[state.place] ?? slides[0];
  const data = presentation.answer?.value;
  if (!slide || !data) return null;
  const asking = state.asking && slide.id === 'plan';
  return (
    <div
      ref={stage}
      className="b24-stage"
      tabIndex={-1}
      role="region"
      aria-label={t.stage}
      aria-busy={presentation.answer?.stale}
      data-format={presentation.settings.format}
    >
      <p className="b24-hidden" role="status">
        {t.slideOf(String(state.place + 1), String(slides.length), slide.title)}
      </p>
      {state.black ? (
        <div className="b24-stage-black">
          <span className="b24-hidden">{t.black}</span>
        </div>
      ) : (
        <div className="b24-stage-slide">
          <SlidePicture
            slide={slide}
            format={presentation.settings.format}
            page={t.pageOf(String(state.place + 1), String(slides.length))}
            asking={asking}
          />
          <button
            type="button"
            className="b24-stage-ask"
            aria-label={t.sourceHeading}
            // The keys go on working the slides.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act({ kind: 'source' })}
          />
          {asking && (
            <QuestionPanel data={data} answered={answer(data.question, state.steps)} state={state} act={act} />
          )}
          {state.table && (
            <div className="b24-stage-sheet" style={{ '--rows': slide.table.rows.length + 1 } as CSSProperties}>
              <SlideTable slide={slide} />
            </div>
          )}
          {state.source && (
            <div className="b24-stage-sheet">
              <h2>{t.sourceHeading}</h2>
              <p>{slide.source}</p>
              {slide.rests.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
        </div>
      )}
      {state.typed !== '' && <p className="b24-stage-typed">{t.jump(state.typed)}</p>}
      <button type="button" className="b24-stage-close" onClick={end}>
        {common.close}
      </button>
    </div>
  );
}
