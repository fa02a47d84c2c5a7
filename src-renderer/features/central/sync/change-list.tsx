import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { ChangesBetween, NamedChange } from '#domain/sync/changes-between.ts';
import { useSession } from '#features/session/index.ts';
import { ChangeRows } from './change-rows.tsx';

type Kind = NamedChange['kind'];

export type ListedChanges<C> = Pick<ChangesBetween, 'added' | 'changed' | 'removed' | 'names'> & {
  readonly details: readonly C[];
};

const KINDS: readonly Kind[] = ['added', 'changed', 'removed'];
const SHOWN = 60;

/** Changes record by record and field by field, under whose they are or who made them, and by kind. */
export function ChangeList<C extends NamedChange>(props: {
  title: string;
  changes: ListedChanges<C>;
  groupOf(change: C): string;
  headOf(group: string): ReactNode;
  note?: ReactNode;
}) {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const [kind, setKind] = useState<Kind | null>(null);
  const [most, setMost] = useState(SHOWN);
  const { changes } = props;
  const total = changes.added + changes.changed + changes.removed;
  const listed = changes.details.filter((change) => kind === null || change.kind === kind);
  const groups = Map.groupBy(listed.slice(0, most), props.groupOf);
  const shown = Math.min(most, listed.length);
  const ofKind = kind === null ? total : changes[kind];
  return (
    <>
      <div className="b24-card-head">
        <h2>{props.title}</h2>
        <fieldset className="b24-chips">
          <legend className="b24-hidden">{t.show}</legend>
          <button type="button" aria-pressed={kind === null} onClick={() => setKind(null)}>
            {t.all} {formats.number(total)}
          </button>
          {KINDS.map((each) => (
            <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
              {t.kindsOfChange[each]} {formats.number(changes[each])}
            </button>
          ))}
        </fieldset>
      </div>
      <table className="b24-changes">
        <thead>
          <tr>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.field}</th>
            <th scope="col" className="b24-number">
              {t.before}
            </th>
            <td />
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        {Array.from(groups, ([group, members]) => (
          <tbody key={group}>
            <tr className="b24-changes-group">
              <th scope="rowgroup" colSpan={6}>
                {props.headOf(group)}
              </th>
            </tr>
            {members.map((change) => (
              <ChangeRows key={`${change.table} ${change.key}`} change={change} names={changes.names} />
            ))}
          </tbody>
        ))}
      </table>
      <div className="b24-changes-foot b24-source">
        <p role="status">
          {shown < ofKind && t.showing(formats.number(shown), formats.number(ofKind))} {props.note}
        </p>
        {shown < listed.length && (
          <Button variant="tertiary" onClick={() => setMost(most + SHOWN)}>
            {t.showMore}
          </Button>
        )}
      </div>
    </>
  );
}
