import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { settleConflict } from '#data/decisions.ts';
import { database } from '#data/working-copy.ts';
import type { OpenConflict } from '#domain/sync/open-conflicts.ts';
import { parseStamp } from '#domain/sync/stamp.ts';
import type { ConflictTrace, ValueOrigin } from '#domain/sync/trace-conflict.ts';
import { useSession } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';
import { problemText } from '#texts/problem-text.ts';
import { ConflictBase } from './conflict-base.tsx';
import type { FieldTexts } from './field-texts.ts';
import { useWhen } from './use-when.ts';
import { isWritable, writtenText } from './written-value.ts';

type Choice = 'shown' | 'other' | 'neither';

/** Two values stand against each other: both are shown with what was before them, who wrote each and when, and a person chooses. */
export function ConflictCard(props: {
  conflict: OpenConflict;
  /** What the record is called. */
  title: string;
  /** This PC. */
  device: string;
  fields: FieldTexts;
  /** Where the values came from, once it is found out. */
  trace: ConflictTrace | undefined;
  /** Which of how many. */
  place: { readonly number: number; readonly of: number };
  onSettled(id: string): void;
}) {
  const { texts, language } = useSession();
  const t = texts.sync;
  const group = useId();
  const [choice, setChoice] = useState<Choice>('shown');
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const refusal = useRefusal();
  const { fields, trace, title } = props;
  const { kind, row } = props.conflict;
  const isField = kind === 'field';
  const isDeletion = kind === 'deletedAndEdited';
  const save = async () => {
    const text = choice === 'neither' ? writtenText(row.table, row.field, written) : '';
    if (text === null) return setRefused(t.unreadable);
    const decided = await settleConflict(
      database,
      row.id,
      choice === 'neither' ? { keep: 'neither', texts: { [row.field]: text } } : { keep: choice },
    );
    if (decided.kind !== 'stored') setRefused(refusal ?? texts.usageFiles[decided.kind]);
    else if (decided.value.kind === 'refused') setRefused(problemText(decided.value.problem, language).title);
    else props.onSettled(row.id);
  };
  const value = (key: 'shown' | 'other', text: string, stamp: string, origin: ValueOrigin | undefined) => {
    const { device } = parseStamp(stamp);
    const isMine = device === props.device;
    return (
      <div className="b24-conflict-value" data-chosen={choice === key || undefined}>
        <p className="b24-source">
          {isMine ? t.myValue : t.theirValue} {key === 'shown' && <span className="b24-mark">{t.shownNow}</span>}
        </p>
        <p className="b24-conflict-text">{text}</p>
        <p className="b24-source">
          {fields.writer(device)}
          <br />
          <OriginText origin={origin} />
        </p>
        <Radio
          name={group}
          value={key}
          label={isDeletion ? t.recordChoices[key] : t.choices[key][isMine ? 'mine' : 'theirs']}
          checked={choice === key}
          onChange={() => setChoice(key)}
        />
      </div>
    );
  };
  const textOf = (text: string) => (isField ? fields.value(row.table, row.field, text) : t.wholeRecord);
  return (
    <section className="b24-card b24-conflict" aria-label={title}>
      <div className="b24-card-head">
        <h2>{isField ? t.conflictTitle(title, fields.name(row.field)) : t.conflictKinds[kind](title)}</h2>
        <span className="b24-source">{t.conflictPlace(props.place.number, props.place.of)}</span>
      </div>
      <div className="b24-conflict-values">
        <ConflictBase base={trace?.base} textOf={isField ? textOf : () => t.wasThere} />
        {value('shown', isDeletion ? t.kept : textOf(row.value_a), row.stamp_a, trace?.shown)}
        {value('other', isDeletion ? t.deleted : textOf(row.value_b), row.stamp_b, trace?.other)}
        {isField && isWritable(row.table, row.field) && (
          <div className="b24-conflict-value" data-chosen={choice === 'neither' || undefined}>
            <Textfield
              label={t.newValue}
              description={t.newValueHelp}
              data-size="sm"
              value={written}
              onChange={(event) => {
                setWritten(event.target.value);
                setChoice('neither');
              }}
            />
            <Radio
              name={group}
              value="neither"
              label={t.choices.neither}
              checked={choice === 'neither'}
              onChange={() => setChoice('neither')}
            />
          </div>
        )}
      </div>
      <div className="b24-conflict-foot">
        <p className="b24-source" role="status">
          {refused ?? (isField ? t.conflictHelp : t.recordConflictHelp)}
        </p>
        <Button variant="secondary" onClick={() => void save()}>
          {t.saveChoice}
        </Button>
      </div>
    </section>
  );
}

/** When a value was written, as far as the editions tell. */
function OriginText({ origin }: { origin: ValueOrigin | undefined }) {
  const { texts } = useSession();
  const when = useWhen();
  const { origins } = texts.sync;
  // The number stays with its word.
  const nameOf = (revision: number) => texts.central.revision(revision).replace(' ', '\u00a0');
  switch (origin?.kind) {
    case undefined:
      return origins.looking;
    case 'edition': {
      const edition = nameOf(origin.revision);
      if (origin.at === null) return origins.standing(edition);
      const time = when(origin.at);
      return origin.isLatest ? origins.latest(edition, time) : origins.edition(edition, time);
    }
    case 'before':
      return origins.before(nameOf(origin.revision));
    case 'notShared':
    case 'unread':
    case 'unstamped':
      return origins[origin.kind];
  }
}
