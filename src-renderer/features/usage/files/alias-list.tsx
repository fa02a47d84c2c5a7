import { Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { forgetAlias } from '#data/learned.ts';
import { database } from '#data/working-copy.ts';
import type { Alias } from '#domain/counter/aliases.ts';
import { useSession } from '#features/session/index.ts';
import { placementText } from './placement-text.ts';
import type { Places } from './use-places.ts';

/** The names the program has learned, and what they are taken for. */
export function AliasList(props: {
  places: Places;
  onForgotten(alias: Alias): void;
  onFailed(kind: 'full' | 'notSaved'): void;
}) {
  const { places } = props;
  const { texts, formats } = useSession();
  const t = texts.usageFiles;
  const aliases = useLiveQuery(() => database.aliases.toArray(), []) ?? [];
  if (aliases.length === 0) return null;
  const sorted = aliases.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nb'));
  return (
    <details className="b24-card b24-sources">
      <summary>{t.aliases(aliases.length)}</summary>
      <p className="b24-soft">{t.aliasHelp}</p>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.nameInFile}</th>
            <th scope="col">{t.takenFor}</th>
            <th scope="col">{t.learned}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {sorted.map((alias) => (
            <tr key={`${alias.kind} ${alias.key}`}>
              <th scope="row">{nameOf(alias)}</th>
              <td>{meaningOf(alias, places, t)}</td>
              <td>{formats.date(alias.learnedAt.slice(0, 10))}</td>
              <td>
                <div className="b24-row-actions">
                  <Button
                    variant="tertiary"
                    aria-label={`${t.forget}: ${nameOf(alias)}`}
                    onClick={() => {
                      void forgetAlias(database, alias).then(({ kind }) =>
                        kind === 'stored' ? props.onForgotten(alias) : props.onFailed(kind),
                      );
                    }}
                  >
                    {t.forget}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function nameOf(alias: Alias): string {
  if (alias.kind === 'service') {
    return alias.database === null ? alias.platform : `${alias.database} (${alias.platform})`;
  }
  return alias.customerId === '' ? alias.name : `${alias.name || '–'} (${alias.platform} ${alias.customerId})`;
}

function meaningOf(alias: Alias, places: Places, t: Parameters<typeof placementText>[2]): string {
  if (alias.kind === 'library') return placementText(alias.placement, places, t);
  return alias.serviceIds.length === 0 ? t.leaveOut : alias.serviceIds.map(places.serviceName).join(' + ');
}
