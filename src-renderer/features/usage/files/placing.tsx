import { Button, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { Placement } from '#domain/counter/placement.ts';
import { useSession } from '#features/session/index.ts';
import type { ReportSummary } from '#workers/client.ts';
import { PlacementSelect } from './placement-select.tsx';
import { placementText } from './placement-text.ts';
import type { PlacingDraft, ServiceChoice } from './placing-draft.ts';
import { ShareDialog } from './share-dialog.tsx';
import type { Places } from './use-places.ts';

type Named = {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  /** What was decided, in words; null while nothing is. */
  readonly decided: string | null;
  readonly origin: 'learned' | 'found' | 'none';
  editor(labelledBy: string): ReactNode;
};

/** The names in a report, and what each is: those that nobody has decided about first. */
export function Placing(props: {
  summary: ReportSummary;
  draft: PlacingDraft;
  places: Places;
  onChange(draft: PlacingDraft): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const { draft, places, onChange } = props;
  const { suggestions } = props.summary;
  const [sharing, setSharing] = useState<{
    name: string;
    value: Placement | null;
    put(placement: Placement): void;
  } | null>(null);
  const putService = (at: number, choice: ServiceChoice) =>
    onChange({ ...draft, services: draft.services.map((old, index) => (index === at ? choice : old)) });
  const putLibrary = (key: string, placement: Placement | null) => {
    const each = new Map(draft.each);
    if (placement) each.set(key, placement);
    else each.delete(key);
    onChange({ ...draft, each });
  };
  const library = (
    key: string,
    name: string,
    detail: string,
    value: Placement | null,
    learned: boolean,
    put: (placement: Placement | null) => void,
  ): Named => ({
    key,
    name,
    detail,
    decided: value && placementText(value, places, t),
    origin: learned ? 'learned' : value ? 'found' : 'none',
    editor: (labelledBy) => (
      <PlacementSelect
        value={value}
        places={places}
        labelledBy={labelledBy}
        onChange={put}
        onSome={() => setSharing({ name, value, put })}
      />
    ),
  });

  const services = suggestions.services.map(({ part, rules, learned }, at): Named => {
    const value = draft.services[at] ?? null;
    const types = part.dataTypes.length > 0 ? `${t.dataTypes(shortList(part.dataTypes))} · ` : '';
    return {
      key: `${part.platform}|${part.database}`,
      name: part.database ?? (part.platform || t.wholeFile),
      detail:
        part.rows === 0
          ? t.maker
          : `${part.database === null ? '' : `${part.platform} · `}${types}${t.rows(formats.number(part.rows))}`,
      decided: value && (value === 'left_out' ? t.leaveOut : value.map(places.serviceName).join(' + ')),
      origin: learned ? 'learned' : value ? 'found' : 'none',
      editor: (labelledBy) => (
        <ServiceSelect
          value={value}
          suggested={rules.flatMap(({ serviceId }) => (serviceId === null ? [] : [serviceId]))}
          places={places}
          labelledBy={labelledBy}
          onChange={(choice) => putService(at, choice)}
        />
      ),
    };
  });
  const { whole } = suggestions;
  const libraries =
    suggestions.organisations.length === 0
      ? [
          library('', whole.institution.name || t.wholeFile, t.wholeFileHelp, draft.whole, whole.learned, (placement) =>
            onChange({ ...draft, whole: placement }),
          ),
        ]
      : suggestions.organisations.map(({ institution, learned }) =>
          library(
            institution.key,
            institution.name || institution.key,
            t.rows(formats.number(institution.rows)),
            draft.each.get(institution.key) ?? null,
            learned,
            (placement) => putLibrary(institution.key, placement),
          ),
        );
  return (
    <>
      <NameList title={t.services} names={services} />
      <NameList title={t.libraries} names={libraries} />
      {sharing && (
        <ShareDialog
          name={sharing.name}
          value={sharing.value}
          places={places}
          onChosen={(placement) => {
            sharing.put(placement);
            setSharing(null);
          }}
          onClose={() => setSharing(null)}
        />
      )}
    </>
  );
}

/** A handful is shown whole; of a consortium of hundreds, those that are settled stand under one line. */
const SHOWN_SETTLED = 6;

function NameList({ title, names }: { title: string; names: readonly Named[] }) {
  const { usageFiles: t } = useSession().texts;
  // Which names were open when the list was made: one that is being decided must not move away under the hand.
  const [open] = useState(() => new Set(names.filter(({ decided }) => decided === null).map(({ key }) => key)));
  const [shownOpen, setShownOpen] = useState(20);
  const pending = names.filter(({ key }) => open.has(key));
  const settled = names.filter(({ key }) => !open.has(key));
  const settledRows = settled.map((name) => <NameRow key={name.key} name={name} />);
  return (
    <section className="b24-names">
      <h3>{title}</h3>
      {pending.length > 0 && (
        <ul>
          {pending.slice(0, shownOpen).map((name) => (
            <NameRow key={name.key} name={name} editing />
          ))}
        </ul>
      )}
      {pending.length > shownOpen && (
        <Button variant="tertiary" onClick={() => setShownOpen(shownOpen + 50)}>
          {t.showMore(pending.length - shownOpen)}
        </Button>
      )}
      {settled.length > SHOWN_SETTLED ? (
        <details>
          <summary>{t.recognised(settled.length)}</summary>
          <ul>{settledRows}</ul>
        </details>
      ) : (
        settled.length > 0 && <ul>{settledRows}</ul>
      )}
    </section>
  );
}

function NameRow({ name, editing = false }: { name: Named; editing?: boolean }) {
  const { usageFiles: t } = useSession().texts;
  const [open, setOpen] = useState(editing);
  const id = useId();
  return (
    <li>
      <span id={id} className="b24-name">
        {name.name}
      </span>
      <span className="b24-soft b24-small">{name.detail}</span>
      {open ? (
        name.editor(id)
      ) : (
        <span className="b24-name-decided">
          <span>
            {name.decided ?? t.later}
            {name.origin === 'learned' && <small> {t.remembered}</small>}
          </span>
          <Button variant="tertiary" aria-label={t.changeName(name.name)} onClick={() => setOpen(true)}>
            {t.change}
          </Button>
        </span>
      )}
    </li>
  );
}

function ServiceSelect(props: {
  value: ServiceChoice;
  suggested: readonly string[];
  places: Places;
  labelledBy: string;
  onChange(choice: ServiceChoice): void;
}) {
  const { usageFiles: t } = useSession().texts;
  const { value, suggested, places } = props;
  const several = [value, suggested].find((ids) => ids !== null && ids !== 'left_out' && ids.length > 1);
  const choose = (chosen: string) => {
    if (chosen === '') props.onChange(null);
    else props.onChange(chosen === 'left_out' ? chosen : chosen.split(','));
  };
  return (
    <Select
      value={value === null ? '' : typeof value === 'string' ? value : value.join()}
      aria-labelledby={props.labelledBy}
      onChange={(event) => choose(event.target.value)}
    >
      <Select.Option value="">{t.later}</Select.Option>
      <Select.Option value="left_out">{t.leaveOut}</Select.Option>
      {several && several !== 'left_out' && (
        <Select.Option value={several.join()}>{several.map(places.serviceName).join(' + ')}</Select.Option>
      )}
      {places.services.map(({ id, name }) => (
        <Select.Option key={id} value={id}>
          {name}
        </Select.Option>
      ))}
    </Select>
  );
}

/** The first few; a platform report can name twenty. */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} + ${names.length - 3}` : shown;
}
