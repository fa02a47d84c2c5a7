import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { chooseOffice } from '#data/device.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { OfficeSelect } from './office-select.tsx';
import { useSync } from './sync-provider.tsx';

/** Which office this PC works for: it decides what may be changed here and what is sent as a proposal. */
export function OfficeChoice() {
  const { texts } = useSession();
  const t = texts.sync;
  const { engine } = useSync();
  const [office, setOffice] = useState('');
  const save = async () => {
    await chooseOffice(database, organisationId(office));
    await engine.run(true);
  };
  return (
    <section className="b24-card b24-office" aria-label={t.officeTitle}>
      <h2>{t.officeTitle}</h2>
      <p>{t.officeHelp}</p>
      <div className="b24-office-form">
        <OfficeSelect label={t.office} value={office} onChange={setOffice} />
        <Button disabled={office === ''} onClick={() => void save()}>
          {t.useOffice}
        </Button>
      </div>
    </section>
  );
}
