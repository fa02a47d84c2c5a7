import type { ReactNode } from 'react';
import type { CentralRevision } from '#contract/host-api.ts';
import { useSession } from '#features/session/index.ts';
import type { ChangesOfEdition } from '#workers/sync-client.ts';
import { publishedAt } from './edition-changes.ts';
import { useFieldTexts } from './field-texts.ts';
import { isAhead } from './time-ahead.ts';
import { useWhen } from './use-when.ts';

/** One edition: its number, who wrote it, when, and how much it brought. */
export function EditionRow(props: {
  revision: number;
  /** What is here is this one. */
  isMine: boolean;
  /** ISO 8601; `null` for the one that stands now. */
  stoodUntil: string | null;
  /** What it brought beside the one before it; `null` where that cannot be read, nothing while it is not known. */
  brought: ChangesOfEdition | null | undefined;
  /** The newest that is kept of those before it. */
  before: CentralRevision | undefined;
  children?: ReactNode;
}) {
  const { texts, formats } = useSession();
  const t = texts.putBack;
  const fields = useFieldTexts();
  const when = useWhen();
  const { revision, before, stoodUntil } = props;
  // What is known of another edition of that place is not told of this one.
  const brought = props.brought?.revision === revision ? props.brought : null;
  const at = publishedAt(revision, before);
  const time = at ?? stoodUntil;
  const title = (): string => {
    if (before === undefined) return stoodUntil === null ? '' : t.oldestKept;
    if (props.brought === null) return t.notTold;
    return brought ? writers(brought) : '…';
  };
  const facts = [
    stoodUntil === null && t.standing,
    at !== null ? when(at) : stoodUntil !== null && t.until(when(stoodUntil)),
    brought && broughtText(brought),
    time !== null && isAhead(time) && texts.syncFaults.clockAhead,
  ];
  return (
    <li className="b24-side-row">
      <strong className="b24-edition-number">
        <span className="b24-hidden">{texts.central.revision(revision)}</span>
        <span aria-hidden="true">{revision}</span>
      </strong>
      <div>
        <strong>
          {title()} {props.isMine && <span className="b24-mark">{t.youAreHere}</span>}
        </strong>
        <span className="b24-source">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {props.children}
    </li>
  );

  function writers({ records, offices, joined }: ChangesOfEdition): string {
    const of = records > 0 ? offices : joined;
    return t.writtenBy(of.map((office) => (office === '' ? t.unknownOffice : fields.owner(office))));
  }

  function broughtText({ records, joined, since }: ChangesOfEdition): string {
    if (records === 0) return joined.length > 0 ? t.newPc : t.noneMarked;
    // The number stays with its word.
    const changes = t.brought(formats.number(records)).replace(' ', '\u00a0');
    return at === null ? t.broughtSince(changes, since) : changes;
  }
}
