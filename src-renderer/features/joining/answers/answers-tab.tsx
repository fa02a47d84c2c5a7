import { MagnifyingGlassIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CellChange } from '#domain/joining/answer.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import type { Audience } from '#domain/joining/services-on-offer.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { NumberOrigin, type Traced } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { CellGridHandle } from '#ui/cell-grid/index.ts';
import { useKeptState } from '#ui/kept-state.ts';
import '#ui/table/table.css';
import type { Answered, CellRef, JoiningSession, SessionState } from '../joining-session.ts';
import { answersOrigin } from '../offers/answers-origin.ts';
import type { Say } from '../use-said.tsx';
import { AnswerGrid, type FootPart, type PastedAnswers } from './answer-grid.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CellLine } from './cell-line.tsx';
import { effectOrigin } from './effect-origin.ts';
import { EffectPanel } from './effect-panel.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { SaveMark } from './save-mark.tsx';
import { audiencesOf, servicesFor, useShownRows } from './shown-answers.ts';

type Editing = { readonly cells: readonly CellRef[]; readonly typed: string; readonly needPrice: boolean };

/** The answers of every library to every offer, and what they come to. */
export function AnswersTab(props: {
  grid: JoiningGrid;
  place: string;
  session: JoiningSession;
  state: SessionState;
  sums: readonly ServiceSums[];
  onAnswered(outcome: Answered, done: string | null): void;
  onSay: Say;
}) {
  const { grid, session, state } = props;
  const texts = useTexts();
  const { joining: t } = texts;
  const formats = useFormats();
  const { number } = formats;
  const [origin, setOrigin] = useState<Traced | null>(null);
  const handle = useRef<CellGridHandle>(null);
  const [wanted, changeAudience] = useKeptState('joining.audience', readAudience);
  const [onlyOpen, changeOnlyOpen] = useKeptState('joining.onlyOpen', isTrue);
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [offer, setOffer] = useState<number | null>(null);
  const [cell, setCell] = useState<CellRef | null>(null);
  const [hidden, changeHidden] = useKeptState('joining.withoutEffect', isTrue);
  const audiences = audiencesOf(grid);
  const audience = audiences.includes(wanted) ? wanted : (audiences[0] ?? 'public');
  const services = useMemo(() => servicesFor(grid, audience), [grid, audience]);
  const servicesKey = services.join();
  const stableServices = useMemo(() => servicesKey.split(',').map(Number), [servicesKey]);
  const rows = useShownRows(grid, { audience, text, onlyOpen });
  const all = grid.rows.filter(({ library }) => library.audience === audience).length;

  const scope = state.query?.scope ?? COUNTRY;
  const county = scope === COUNTRY ? null : scope;

  const answered = (outcome: Answered, done: string | null) => {
    if (outcome.needPrice.length > 0) setEditing({ cells: outcome.needPrice, typed: '', needPrice: true });
    props.onAnswered(outcome, done);
  };
  const answer = (cells: readonly CellRef[], change: CellChange) => {
    const outcome = session.change(cells, change);
    const many = cells.length > 1 && change.answer !== undefined;
    // One answer is seen where it is given; of many at once it is said what was done.
    answered(outcome, many ? t.said.answered(outcome.changed, t.answers[change.answer ?? 'open'].toLowerCase()) : null);
  };
  const paste = ({ changes, unreadable }: PastedAnswers) => {
    if (changes.length === 0) return props.onSay(t.said.nothingPasted);
    const outcome = session.changeEach(changes);
    answered(outcome, t.said.pasted(outcome.changed, unreadable));
  };
  const { place } = props;
  const ask = useCallback(
    (part: FootPart, sums: ServiceSums, service: number) => {
      const shown = { ...grid, rows };
      if (part === 'answers')
        return setOrigin(answersOrigin({ grid: shown, service, audience, answer: null }, texts, formats));
      const ore = part === 'county' ? sums.countyOre : sums.paidOre;
      setOrigin(effectOrigin(part, { grid: shown, place, sums, ore, service }, texts, formats));
    },
    [grid, rows, audience, place, texts, formats],
  );
  const closed = () => {
    setEditing(null);
    setOffer(null);
    handle.current?.focus();
  };

  return (
    <div className="b24-answers" data-whole={hidden || undefined}>
      <div className="b24-answers-main">
        <div className="b24-table-tools">
          <label className="b24-table-find">
            <MagnifyingGlassIcon aria-hidden="true" />
            <input
              type="search"
              aria-label={t.grid.find}
              placeholder={t.grid.find}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
                event.preventDefault();
                handle.current?.focus();
              }}
            />
          </label>
          {audiences.length > 1 && (
            <fieldset className="b24-segments" aria-label={t.audience}>
              {audiences.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={each === audience}
                  onClick={() => changeAudience(() => each)}
                >
                  {t.audiences[each]}
                </button>
              ))}
            </fieldset>
          )}
          <button
            type="button"
            className="b24-chip"
            aria-pressed={onlyOpen}
            data-on={onlyOpen || undefined}
            onClick={() => changeOnlyOpen((on) => !on)}
          >
            {t.grid.onlyOpen}
            {onlyOpen && <XMarkIcon aria-hidden="true" />}
          </button>
          <span className="b24-soft b24-small" role="status">
            {t.grid.shown(number(rows.length), number(all))}
          </span>
          <SaveMark state={state} />
          <button
            type="button"
            className="b24-chip"
            aria-pressed={!hidden}
            data-on={!hidden || undefined}
            onClick={() => changeHidden((without) => !without)}
          >
            {t.effect.show}
          </button>
        </div>
        <AnswerGrid
          ref={handle}
          grid={grid}
          place={props.place}
          rows={rows}
          audience={audience}
          services={stableServices}
          withCounties={county === null}
          onAnswer={answer}
          onEdit={(cells, typed) => setEditing({ cells, typed, needPrice: false })}
          onPaste={paste}
          onSay={props.onSay}
          onOffer={setOffer}
          onCell={setCell}
          onAsk={ask}
          empty={
            <NoRows
              allAnswered={onlyOpen && text === ''}
              onAll={() => {
                setText('');
                changeOnlyOpen(() => false);
              }}
            />
          }
        />
        <CellLine grid={grid} cell={cell} />
        <p className="b24-source b24-answers-keys" aria-hidden="true">
          {t.grid.keys.map(([key, does]) => (
            <span key={key}>
              <kbd className="b24-key">{key}</kbd> {does}
            </span>
          ))}
        </p>
      </div>
      {!hidden && <EffectPanel grid={grid} sums={props.sums} place={props.place} county={county} />}
      {origin && <NumberOrigin provenance={origin} onClose={() => setOrigin(null)} />}
      {editing && (
        <CellEditor
          grid={grid}
          {...editing}
          onSave={(change) => {
            answered(session.change(editing.cells, change), t.said.changed(editing.cells.length));
            closed();
          }}
          onClose={closed}
        />
      )}
      {offer !== null && (
        <OfferDialog
          grid={grid}
          service={offer}
          audience={audience}
          rows={rows}
          onAnswer={(cells, given) => {
            answer(cells, { answer: given });
            closed();
          }}
          onClose={closed}
        />
      )}
    </div>
  );
}

function NoRows({ allAnswered, onAll }: { allAnswered: boolean; onAll(): void }) {
  const { joining: t } = useTexts();
  return (
    <p>
      {allAnswered ? t.grid.noneOpen : t.grid.none}{' '}
      <button type="button" className="b24-text-button" onClick={onAll}>
        {t.grid.showAll}
      </button>
    </p>
  );
}

function readAudience(stored: unknown): Audience {
  return stored === 'school' ? 'school' : 'public';
}

function isTrue(stored: unknown): boolean {
  return stored === true;
}
