import { useMemo } from 'react';
import { isCovered, type StageAction } from '#domain/presentation/stage-state.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { deckOf, readSettings } from './settings.ts';
import { SlidePicture } from './slide-picture.tsx';
import { useStageKeys } from './stage-keys.ts';
import { usePresentation } from './use-presentation.ts';
import { useSeconds, useStage } from './use-stage.ts';
import './presentation.css';

const KEYS: readonly {
  readonly action: StageAction['kind'] & keyof ReturnType<typeof useTexts>['presentation']['keys'];
  readonly key: string;
}[] = [
  { action: 'previous', key: '←' },
  { action: 'next', key: '→' },
  { action: 'ask', key: 'H' },
  { action: 'black', key: 'B' },
  { action: 'table', key: 'T' },
  { action: 'source', key: 'K' },
  { action: 'prices', key: 'P' },
  { action: 'undo', key: 'Ctrl+Z' },
];

/** The speaker's own window: what the room sees, what comes next, notes, time, and every key as a button. */
export function Presenter() {
  const { presentation: t } = useTexts();
  const { sample } = useDataset();
  const formats = useFormats();
  const [{ slides: chosen }] = useKeptState('presentation', readSettings);
  const deck = useMemo(() => deckOf(chosen), [chosen]);
  const [state, act, end] = useStage(deck, () => window.close());
  const asked = state.steps.findLast((step) => step.kind === 'county')?.county ?? null;
  const presentation = usePresentation(asked);
  useSeconds();
  useStageKeys(act, isCovered(state, deck), end);
  const { settings, slidesWith } = presentation;
  const slides = useMemo(
    () => slidesWith({ steps: state.steps, hidePrices: state.hidePrices }),
    [slidesWith, state.steps, state.hidePrices],
  );
  const slide = slides[state.place];
  const next = slides[state.place + 1];
  const used = state.startedAt === null ? 0 : Math.max(0, Math.floor((Date.now() - state.startedAt) / 1000));
  const left = settings.minutes * 60 - used;
  return (
    <main className="b24-presenter">
      <header>
        <p>
          <strong>{formats.time(new Date().toISOString()).replace('.', ':')}</strong> {t.clock}
        </p>
        <p>
          <strong>{minutes(used)}</strong> {t.used}
        </p>
        <progress max={settings.minutes * 60} value={Math.min(used, settings.minutes * 60)} aria-label={t.used} />
        <p data-over={left < 0 || undefined}>
          <strong>{minutes(Math.abs(left))}</strong> {left < 0 ? t.over : t.left}
        </p>
        {state.typed !== '' && <p className="b24-presenter-typed">{t.jump(state.typed)}</p>}
        <p className="b24-presenter-state" data-on={state.startedAt !== null || undefined}>
          {[
            state.startedAt === null ? t.notStarted : state.black ? t.black : t.shown,
            state.hidePrices ? t.pricesHidden : t.pricesShown,
            sample ? t.sample : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {!slide ? (
        <p role="status">{t.loading}</p>
      ) : (
        <>
          <section className="b24-presenter-now">
            <h1>{t.now(String(state.place + 1), String(slides.length))}</h1>
            <div data-black={state.black || undefined}>
              <SlidePicture
                slide={slide}
                format={settings.format}
                page={t.pageOf(String(state.place + 1), String(slides.length))}
              />
            </div>
            {slide.questions.length > 0 && (
              <>
                <h2>{t.questions}</h2>
                <dl>
                  {slide.questions.map(({ question, answer }) => (
                    <div key={question}>
                      <dt>{question}</dt>
                      <dd>{answer}</dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
          </section>
          <section className="b24-presenter-next">
            <h2>{t.next}</h2>
            <div className="b24-presenter-coming">
              {next ? <SlidePicture slide={next} format={settings.format} page="" /> : <p>{t.lastSlide}</p>}
              <ol>
                {slides.map((each, place) => (
                  <li key={each.id}>
                    <button
                      type="button"
                      aria-current={place === state.place || undefined}
                      onClick={() => act({ kind: 'goTo', place })}
                    >
                      {place + 1} {each.name}
                    </button>
                  </li>
                ))}
              </ol>
            </div>
            <div className="b24-presenter-notes">
              <h2>{t.notes}</h2>
              {slide.notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </div>
          </section>
        </>
      )}
      <footer>
        {KEYS.map(({ action, key }) => (
          <button
            key={action}
            type="button"
            disabled={
              (action === 'prices' && state.hidePrices && !state.mayShowPrices) ||
              (action === 'ask' && deck.plan === null) ||
              (action === 'undo' && state.steps.length === 0)
            }
            data-main={action === 'next' || undefined}
            onClick={() => act({ kind: action } as StageAction)}
          >
            {t.keys[action]} <kbd>{key}</kbd>
          </button>
        ))}
        <button type="button" onClick={end}>
          {t.end} <kbd>Esc</kbd>
        </button>
      </footer>
    </main>
  );
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
