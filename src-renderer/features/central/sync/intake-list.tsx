import { Button } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { readIntakes } from '#data/intake-log.ts';
import { database } from '#data/working-copy.ts';
import { useSession } from '#features/session/index.ts';
import { previewPutBack } from '#workers/sync-client.ts';
import { countsText } from './counts-text.ts';
import { PutBackDialog, type PutBackOpened } from './put-back-dialog.tsx';
import { useWhen } from './use-when.ts';

const SHOWN = 4;

/** What was taken in from others lately; each can be looked at and taken back. */
export function IntakeList(props: { office: string; onSaid(text: string, undo?: () => void): void }) {
  const { texts, formats } = useSession();
  const t = texts.putBack;
  const intakes = useLiveQuery(() => readIntakes(database), []) ?? [];
  const [opened, setOpened] = useState<PutBackOpened | null>(null);
  const when = useWhen();
  const open = async (id: number, at: string) => {
    const source = { kind: 'intake', id } as const;
    setOpened({ source, title: t.intakeTitle(when(at)), preview: await previewPutBack(source, props.office) });
  };
  return (
    <section className="b24-card b24-side-card" aria-label={t.intakes}>
      <h2>{t.intakes}</h2>
      {intakes.length === 0 && <p className="b24-source">{t.intakesNone}</p>}
      <ul>
        {intakes.slice(0, SHOWN).map(({ id, at, ...counts }) => (
          <li key={id} className="b24-side-row">
            <div>
              <strong>{when(at)}</strong>
              <span className="b24-source">{countsText(counts, texts, formats)}</span>
            </div>
            <Button
              variant="tertiary"
              aria-label={t.seeEdition(when(at))}
              onClick={() => id !== undefined && void open(id, at)}
            >
              {t.see}
            </Button>
          </li>
        ))}
      </ul>
      {opened && (
        <PutBackDialog opened={opened} office={props.office} onSaid={props.onSaid} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}
