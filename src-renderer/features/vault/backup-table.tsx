import { Button } from '@digdir/designsystemet-react';
import type { Backup } from '#contract/backups.ts';
import { useSession } from '#features/session/index.ts';

const SHOWN = 12;

/** The backups, newest first. */
export function BackupTable(props: {
  backups: readonly Backup[];
  isWorking: boolean;
  timeOf(when: string): string;
  onGoBack(backup: Backup): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.vault;
  const { backups, timeOf } = props;
  if (backups.length === 0) return <p>{t.none}</p>;
  return (
    <table className="b24-plain-table b24-backup-table">
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.reason}</th>
          <th scope="col" className="b24-number">
            {t.size}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {backups.slice(0, SHOWN).map((backup) => (
          <tr key={backup.handle}>
            <th scope="row">{timeOf(backup.when)}</th>
            <td>
              {backup.reasons.map((reason) => t.reasons[reason]).join(', ')}{' '}
              <span className="b24-backup-state">{stateOf(backup)}</span>
            </td>
            <td className="b24-number">{formats.number(Math.ceil(backup.size / 1024))} kB</td>
            <td>
              {backup.state !== 'damaged' && (
                <Button
                  variant="tertiary"
                  disabled={props.isWorking}
                  aria-label={`${t.goBack}: ${timeOf(backup.when)}`}
                  onClick={() => props.onGoBack(backup)}
                >
                  {t.goBack}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function stateOf({ state, place }: Backup): string {
    return state === 'damaged' ? t.states.damaged : t.states[place];
  }
}
