import { useSession } from '#features/session/index.ts';
import type { SyncSummary } from '#workers/sync-client.ts';
import { ChangeList } from './change-list.tsx';
import { countsText } from './counts-text.ts';
import { useFieldTexts } from './field-texts.ts';

/** What others changed, before it is taken in: what, from what to what, and by whom. */
export function IncomingList({ summary }: { summary: SyncSummary }) {
  const { texts, formats } = useSession();
  const t = texts.sync;
  const fields = useFieldTexts();
  const { incoming } = summary;
  const total = incoming.added + incoming.changed + incoming.removed;
  if (total === 0) return null;
  // What is to be taken in beside records is conflicts.
  const conflicts = summary.toTakeIn - total;
  const nameOf = (office: string) => (office === '' ? t.unknownWriter : fields.owner(office));
  const byOffice = incoming.details.toSorted((a, b) => nameOf(a.office).localeCompare(nameOf(b.office), 'nb'));
  const rows = incoming.usageRows.after - incoming.usageRows.before;
  return (
    <section className="b24-card b24-incoming" aria-label={t.incoming}>
      <ChangeList
        title={t.incoming}
        changes={{ ...incoming, details: byOffice }}
        groupOf={({ office }) => office}
        headOf={(office) => {
          const counts = incoming.byOffice[office];
          return (
            <>
              {nameOf(office)}
              {counts && <span className="b24-source">{countsText(counts, texts, formats)}</span>}
            </>
          );
        }}
        note={[
          conflicts > 0 ? t.alsoConflicts(conflicts) : '',
          rows !== 0 ? t.usageRows(formats.number(Math.abs(rows)), rows > 0) : '',
          summary.incomingLosses.length === 0 ? t.nobodyLoses : '',
        ]
          .filter((part) => part !== '')
          .join(' ')}
      />
    </section>
  );
}
