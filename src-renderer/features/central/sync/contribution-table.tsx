import { CheckmarkCircleIcon, CircleSlashIcon, HourglassBottomFilledIcon } from '@navikt/aksel-icons';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import type { SeenContribution, SyncSummary } from '#workers/sync-client.ts';
import { useFieldTexts } from './field-texts.ts';
import { isAhead } from './time-ahead.ts';
import { useWhen } from './use-when.ts';

/** What each office has contributed, from which PC and when, and how far it has come: the national body's look over the sharing. */
export function ContributionTable({ summary }: { summary: SyncSummary }) {
  const { texts, formats } = useSession();
  const t = texts.contributions;
  const fields = useFieldTexts();
  const { counties } = useDataset();
  const { contributions, revision } = summary;
  const offices = [
    ...counties.map(({ id }) => id),
    ...new Set(contributions.map(({ organisation }) => organisation).filter((id) => isOther(id, counties))),
  ];
  const contributed = counties.filter(({ id }) => contributions.some(({ organisation }) => organisation === id)).length;
  const waiting = contributions.reduce((sum, each) => sum + each.waitingHere, 0);
  return (
    <section className="b24-card b24-incoming" aria-label={t.title}>
      <div className="b24-card-head">
        <h2>{t.heading(formats.number(contributed), formats.number(counties.length), formats.number(waiting))}</h2>
        <span className="b24-source">{t.newest(texts.central.revision(revision))}</span>
      </div>
      <table className="b24-changes b24-contributions">
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.pc}</th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.rest}</th>
            <th scope="col" className="b24-number">
              {t.waiting}
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => {
            const own = newestFirst(contributions.filter(({ organisation }) => organisation === office));
            if (own.length === 0)
              return (
                <tr key={office}>
                  <th scope="row">{fields.owner(office)}</th>
                  <td colSpan={4} className="b24-soft">
                    <CircleSlashIcon aria-hidden="true" /> {t.none}
                  </td>
                </tr>
              );
            return own.map((contribution, i) => (
              <tr key={`${office} ${contribution.device}`}>
                {i === 0 && (
                  <th scope="row" rowSpan={own.length}>
                    {fields.owner(office)}
                  </th>
                )}
                <Contribution contribution={contribution} />
              </tr>
            ));
          })}
        </tbody>
      </table>
      <p className="b24-source">{t.note}</p>
    </section>
  );
}

function Contribution({ contribution }: { contribution: SeenContribution }) {
  const { texts, formats } = useSession();
  const t = texts.contributions;
  const when = useWhen();
  const { device, writtenAt, revision, waitingHere, unseen } = contribution;
  return (
    <>
      <td>{texts.sync.pc(device.slice(0, 4))}</td>
      <td>
        {writtenAt === null ? t.unknownTime : when(writtenAt)}
        {writtenAt !== null && isAhead(writtenAt) && <span className="b24-source"> {texts.syncFaults.clockAhead}</span>}
      </td>
      <td>
        {unseen === 0 ? (
          <span className="b24-contribution-state" data-tone="good">
            <CheckmarkCircleIcon aria-hidden="true" /> {t.upToDate(texts.central.revision(revision))}
          </span>
        ) : (
          <span className="b24-contribution-state">
            <HourglassBottomFilledIcon aria-hidden="true" />{' '}
            {t.behind(texts.central.revision(revision), formats.number(unseen))}
          </span>
        )}
      </td>
      <td className="b24-number">
        {waitingHere > 0 ? <strong>{t.toTakeIn(formats.number(waitingHere))}</strong> : t.nothing}
      </td>
    </>
  );
}

function newestFirst(contributions: readonly SeenContribution[]): readonly SeenContribution[] {
  return contributions.toSorted((a, b) => (b.writtenAt ?? '').localeCompare(a.writtenAt ?? ''));
}

function isOther(id: string, counties: readonly { readonly id: string }[]): boolean {
  return counties.every((county) => county.id !== id);
}
