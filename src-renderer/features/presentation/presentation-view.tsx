import { Button, Checkbox, Field, Label, Select } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Destination } from '#domain/address/destination.ts';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { useLeaving } from '#ui/leaving.tsx';
import { ViewHead } from '#ui/view-head.tsx';
import { HandoutSaver } from './handout-saver.tsx';
import { NotesField } from './notes-field.tsx';
import { deckOf, readSettings } from './settings.ts';
import { shownFigures } from './shown-figures.ts';
import { ShownList } from './shown-list.tsx';
import { SLIDE_IDS, type SlideId } from './slide.ts';
import { FORMATS, type SlideFormat, SlidePicture } from './slide-picture.tsx';
import { Stage } from './stage.tsx';
import { type Presentation, usePresentation } from './use-presentation.ts';
import { useStage } from './use-stage.ts';
import './presentation.css';

/** The view where each slide's numbers open to what they rest on. */
const ORIGINS: Readonly<Record<SlideId, { readonly to: Destination; name(texts: Messages): string }>> = {
  reduction: { to: { view: 'besparelse', fane: 'avtalereduksjon' }, name: ({ workbench }) => workbench.tab },
  savings: { to: { view: 'besparelse' }, name: ({ savings }) => savings.tab },
  coverage: { to: { view: 'fylkene', fane: 'dekning' }, name: ({ counties }) => counties.tabs.dekning },
  plan: { to: { view: 'budsjett' }, name: ({ budget }) => budget.tabs.plan },
  proposal: { to: { view: 'budsjett' }, name: ({ budget }) => budget.tabs.plan },
};

/** The council presentation: chosen and looked over here, shown full screen, steered from a window of the speaker's own. */
export function PresentationView() {
  const { texts, confidential } = useSession();
  const { presentation: t } = texts;
  const leave = useLeaving();
  const { empty, counties, newestYear } = useDataset();
  const { setScope } = useScope(newestYear);
  const [showing, setShowing] = useState(false);
  const [{ slides: chosen }] = useKeptState('presentation', readSettings);
  const deck = useMemo(() => deckOf(chosen), [chosen]);
  const [state, act, end] = useStage(deck, () => setShowing(false));
  const asked = showing ? (state.steps.findLast((step) => step.kind === 'county')?.county ?? null) : null;
  const presentation = usePresentation(asked);
  const { slidesWith, settings, county } = presentation;
  const shown = useMemo(
    () => slidesWith({ steps: state.steps, hidePrices: state.hidePrices }),
    [slidesWith, state.steps, state.hidePrices],
  );
  const startButton = useStartButton(showing);
  if (empty) return <Welcome />;
  if (showing && presentation.answer) {
    return <Stage presentation={presentation} slides={shown} state={state} act={act} end={end} />;
  }
  const start = () => {
    if (!presentation.answer) return;
    const { hidePrices } = settings;
    const figures = shownFigures(slidesWith({ steps: [], hidePrices }), presentation.answer.value, {
      name: t.title,
      words: t,
    });
    leave(t.start, figures, () => {
      act({ kind: 'begin', at: Date.now(), hidePrices, mayShowPrices: !(hidePrices && confidential) });
      setShowing(true);
    });
  };
  return (
    <div className="b24-view b24-presentation">
      <ViewHead title={t.title} subtitle={t.subtitle}>
        <Button variant="secondary" disabled={county === null} onClick={openPresenter}>
          {t.openPresenter}
        </Button>
        <Button ref={startButton} disabled={county === null || presentation.answer === null} onClick={start}>
          {t.start}
        </Button>
      </ViewHead>
      {county === null ? (
        <section className="b24-card b24-presentation-county">
          <p>{t.chooseCounty}</p>
          <Field className="b24-choice">
            <Label>{t.county}</Label>
            <Select value="" onChange={(event) => setScope(event.target.value)}>
              <Select.Option value="">{t.choose}</Select.Option>
              {counties.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {name}
                </Select.Option>
              ))}
            </Select>
          </Field>
        </section>
      ) : (
        <Setup presentation={presentation} />
      )}
    </div>
  );
}

function Setup({ presentation }: { presentation: Presentation }) {
  const { texts, confidential } = useSession();
  const { presentation: t } = texts;
  const { settings, change, scenarios, slidesWith, answer, county } = presentation;
  const [picked, setPicked] = useState<SlideId | null>(null);
  const slides = useMemo(
    () => slidesWith({ steps: [], hidePrices: settings.hidePrices }),
    [slidesWith, settings.hidePrices],
  );
  if (!answer) return <p role="status">{t.loading}</p>;
  const place = Math.max(
    0,
    slides.findIndex(({ id }) => id === picked),
  );
  const slide = slides[place];
  const own = [...scenarios.values()].filter((scenario) => scenario.county === county);
  const move = (id: SlideId, by: number) =>
    change((before) => {
      const list = before.slides.filter((each) => each !== id);
      const at = Math.min(Math.max(before.slides.indexOf(id) + by, 0), list.length);
      return { ...before, slides: [...list.slice(0, at), id, ...list.slice(at)] };
    });
  const toggle = (id: SlideId) =>
    change((before) => {
      const without = before.slides.filter((each) => each !== id);
      if (without.length === before.slides.length) return { ...before, slides: [...before.slides, id] };
      return without.length === 0 ? before : { ...before, slides: without };
    });
  const listed = [...settings.slides, ...SLIDE_IDS.filter((id) => !settings.slides.includes(id))];
  return (
    <div className="b24-presentation-setup" aria-busy={answer.stale}>
      <section className="b24-card b24-presentation-choices" aria-label={t.choices}>
        <h2>{t.slides}</h2>
        <ol>
          {listed.map((id) => {
            const isShown = settings.slides.includes(id);
            const name = t.names[id];
            return (
              <li key={id} aria-current={slide?.id === id || undefined}>
                <Checkbox
                  label={name}
                  checked={isShown}
                  onChange={() => toggle(id)}
                  onFocus={() => isShown && setPicked(id)}
                />
                <span>
                  <button
                    type="button"
                    aria-label={t.moveUp(name)}
                    disabled={!isShown || settings.slides[0] === id}
                    onClick={() => move(id, -1)}
                  >
                    <ArrowUpIcon aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    aria-label={t.moveDown(name)}
                    disabled={!isShown || settings.slides.at(-1) === id}
                    onClick={() => move(id, 1)}
                  >
                    <ArrowDownIcon aria-hidden="true" />
                  </button>
                  <button type="button" disabled={!isShown} onClick={() => setPicked(id)}>
                    {t.look}
                  </button>
                </span>
              </li>
            );
          })}
        </ol>
        <div className="b24-presentation-row">
          <Field className="b24-choice">
            <Label>{t.format}</Label>
            <Select
              value={settings.format}
              onChange={(event) => change((before) => ({ ...before, format: event.target.value as SlideFormat }))}
            >
              {FORMATS.map((format) => (
                <Select.Option key={format} value={format}>
                  {format}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Field className="b24-choice">
            <Label>{t.minutes}</Label>
            <Select
              value={String(settings.minutes)}
              onChange={(event) => change((before) => ({ ...before, minutes: Number(event.target.value) }))}
            >
              {[5, 10, 15, 20, 30, 45, 60].map((minutes) => (
                <Select.Option key={minutes} value={minutes}>
                  {t.minutesOf(String(minutes))}
                </Select.Option>
              ))}
            </Select>
          </Field>
        </div>
        <Field className="b24-choice">
          <Label>{t.planFrom}</Label>
          <Select
            value={settings.scenarioId ?? ''}
            onChange={(event) => change((before) => ({ ...before, scenarioId: event.target.value || null }))}
          >
            <Select.Option value="">{t.registeredPlan}</Select.Option>
            {own.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={t.hidePrices}
          description={confidential ? t.hidePricesConfidential : t.hidePricesHelp}
          checked={settings.hidePrices}
          onChange={(event) => change((before) => ({ ...before, hidePrices: event.target.checked }))}
        />
        <ShownList slides={slides} data={answer.value} hidePrices={settings.hidePrices} />
        <HandoutSaver presentation={presentation} data={answer.value} slides={slides} />
        <p className="b24-small b24-soft">{t.secondScreen}</p>
      </section>
      {slide && (
        <section className="b24-presentation-preview" aria-label={t.preview}>
          <div className="b24-card">
            <SlidePicture
              slide={slide}
              format={settings.format}
              page={t.pageOf(String(place + 1), String(slides.length))}
            />
          </div>
          <p className="b24-small">
            <PlaceLink to={ORIGINS[slide.id].to}>
              {t.sourceHeading}: {ORIGINS[slide.id].name(texts)}
            </PlaceLink>
          </p>
          <NotesField
            key={`${slide.id} ${county}`}
            id={slide.id}
            notes={settings.notes[slide.id] ?? slide.notes.join('\n\n')}
            isOwn={settings.notes[slide.id] !== undefined}
            onChange={(text) =>
              change((before) => {
                const { [slide.id]: _, ...others } = before.notes;
                return { ...before, notes: text === null ? others : { ...others, [slide.id]: text } };
              })
            }
          />
        </section>
      )}
    </div>
  );
}

/**
 * The button that starts, also by the key that PowerPoint and clickers have for it. It has the focus again when the presentation is
 * over.
 */
function useStartButton(showing: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!showing) return;
    return () => button.current?.focus();
  }, [showing]);
  useEffect(() => {
    if (showing) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F5' || event.ctrlKey || event.defaultPrevented) return;
      event.preventDefault();
      button.current?.click();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [showing]);
  return button;
}

/** A window of the program's own, on the speaker's screen. */
function openPresenter() {
  window.open(`${location.pathname}${location.search}#/foredrag`, 'b24-foredrag', 'popup,width=1366,height=768');
}
