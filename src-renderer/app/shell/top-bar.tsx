import { CheckmarkCircleIcon, ChevronDownIcon, CircleSlashIcon, MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { isUnusable, useSync } from '#features/central/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useSession } from '#features/session/index.ts';

export type TopBarProps = {
  scope: string;
  counties: readonly { id: string; name: string }[];
  year: number;
  years: readonly number[];
  /** When the central file was last read, ISO 8601; null when none is connected. */
  readAt: string | null;
  sample: boolean;
  onScope(scope: string): void;
  onYear(year: number): void;
  onSearch(): void;
};

/** County and year rule every view; search, sync status in words and the sample-data mark stand beside them. */
export function TopBar(props: TopBarProps) {
  const { texts } = useSession();
  const { frame } = texts;
  return (
    <header className="b24-bar">
      <label className="b24-pick">
        <span>{frame.county}</span>
        <select value={props.scope} onChange={(event) => props.onScope(event.target.value)}>
          <option value="NO">{frame.country}</option>
          {props.counties.map((county) => (
            <option key={county.id} value={county.id}>
              {county.name}
            </option>
          ))}
        </select>
        <ChevronDownIcon aria-hidden="true" />
      </label>
      <label className="b24-pick">
        <span>{frame.year}</span>
        <select value={props.year} onChange={(event) => props.onYear(Number(event.target.value))}>
          {props.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
        <ChevronDownIcon aria-hidden="true" />
      </label>
      <button type="button" className="b24-search" onClick={props.onSearch}>
        <MagnifyingGlassIcon aria-hidden="true" />
        <span>{frame.searchPlaceholder}</span>
        <kbd className="b24-key">Ctrl K</kbd>
      </button>
      <Status readAt={props.readAt} />
      {props.sample && (
        <span className="b24-sample" title={frame.sampleHelp}>
          {texts.common.sampleData}
        </span>
      )}
    </header>
  );
}

/** Whether the central file is at hand, and what waits: quiet words, never in the way. */
function Status({ readAt }: { readAt: string | null }) {
  const { texts, formats } = useSession();
  const { state } = useSync();
  const t = texts.sync.status;
  const { summary, trouble, pending } = state;
  const shown = state.readAt ?? readAt;
  if (!state.sharing && shown === null) {
    return (
      <PlaceLink to={{ view: 'sentralfil' }} className="b24-status" data-state="none">
        <CircleSlashIcon aria-hidden="true" />
        {state.connected ? t.notTakenIn : texts.frame.noCentral}
      </PlaceLink>
    );
  }
  const incoming = summary?.toTakeIn ?? 0;
  const waits = [
    pending > 0 ? t.waiting(formats.number(pending)) : '',
    incoming > 0 ? t.incoming(formats.number(incoming)) : '',
    summary && summary.conflicts > 0 ? t.conflicts(summary.conflicts) : '',
  ].filter((part) => part !== '');
  return (
    <PlaceLink to={{ view: 'sentralfil' }} className="b24-status" data-state={trouble ? 'none' : 'read'}>
      {trouble ? <CircleSlashIcon aria-hidden="true" /> : <CheckmarkCircleIcon aria-hidden="true" />}
      {[fileText(), ...waits].join(' · ')}
    </PlaceLink>
  );

  function fileText(): string {
    if (isUnusable(trouble)) return t.unusable;
    if (trouble?.kind === 'massLoss') return t.stopped;
    return trouble?.kind === 'absent' || shown === null ? t.absent : readText(shown);
  }

  function readText(time: string): string {
    const today = new Date(time).toDateString() === new Date().toDateString();
    return today
      ? texts.frame.centralRead(formats.time(time))
      : texts.frame.centralReadOn(formats.date(time.slice(0, 10)));
  }
}
