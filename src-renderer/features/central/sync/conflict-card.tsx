import { Button, Radio, Textfield } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { settleConflict } from '#data/decisions.ts';
import { database } from '#data/working-copy.ts';
import type { OpenConflict } from '#domain/sync/open-conflicts.ts';
import { parseStamp } from '#domain/sync/stamp.ts';
import { useSession } from '#features/session/index.ts';
import { problemText } from '#texts/problem-text.ts';
import { useFieldTexts } from './field-texts.ts';
import type { RecordNames } from './record-names.ts';
import { isWritable, writtenText } from './written-value.ts';

/** Two values stand against each other: both are shown, and a person chooses. */
export function ConflictCard(props: {
  conflict: OpenConflict;
  nameOf: RecordNames;
  officeOf(device: string): string;
  onSettled(id: string): void;
}) {
  const { texts, language } = useSession();
  const t = texts.sync;
  const fields = useFieldTexts();
  const group = useId();
  const [choice, setChoice] = useState<'shown' | 'other' | 'neither'>('shown');
  const [written, setWritten] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { kind, row } = props.conflict;
  const isField = kind === 'field';
  const what = props.nameOf(row.table, row.record_id);
  const save = async () => {
    const text = choice === 'neither' ? writtenText(row.table, row.field, written) : '';
    if (text === null) return setRefused(t.unreadable);
    const decided = await settleConflict(
      database,
      row.id,
      choice === 'neither' ? { keep: 'neither', texts: { [row.field]: text } } : { keep: choice },
    );
    if (decided.kind !== 'stored') setRefused(texts.usageFiles[decided.kind]);
    else if (decided.value.kind === 'refused') setRefused(problemText(decided.value.problem, language).title);
    else props.onSettled(row.id);
  };
  const option = (key: typeof choice, label: string, value: string, stamp: string) => (
    <div className="b24-conflict-value" data-chosen={choice === key || undefined}>
      <p className="b24-source">{label}</p>
      <p className="b24-fact-value">{value}</p>
      <p className="b24-source">{props.officeOf(parseStamp(stamp).device)}</p>
      <Radio name={group} value={key} label={t.choices[key]} checked={choice === key} onChange={() => setChoice(key)} />
    </div>
  );
  const textOf = (value: string) => (isField ? fields.value(row.field, value) : t.wholeRecord);
  return (
    <section className="b24-card b24-conflict" aria-label={what}>
      <h2>{isField ? t.conflictTitle(what, fields.name(row.field)) : t.conflictKinds[kind](what)}</h2>
      <div className="b24-conflict-values">
        {option('shown', t.shownNow, kind === 'deletedAndEdited' ? t.kept : textOf(row.value_a), row.stamp_a)}
        {option('other', t.otherValue, kind === 'deletedAndEdited' ? t.deleted : textOf(row.value_b), row.stamp_b)}
        {isField && isWritable(row.table, row.field) && (
          <div className="b24-conflict-value" data-chosen={choice === 'neither' || undefined}>
            <Textfield
              label={t.newValue}
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
          {refused ?? t.conflictHelp}
        </p>
        <Button variant="secondary" onClick={() => void save()}>
          {t.saveChoice}
        </Button>
      </div>
    </section>
  );
}
