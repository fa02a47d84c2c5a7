import { Button } from '@digdir/designsystemet-react';
import { useTexts } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { BrowseDialog } from './browse-dialog.tsx';
import './central.css';
import { FirstChoices } from './first-choices.tsx';
import { IntakePanels } from './intake-panels.tsx';
import { useConnection } from './use-connection.ts';
import { useIntake } from './use-intake.ts';

/** The first thing a new user sees: what the program is for, and the two ways to begin. */
export function Welcome() {
  const { central: t } = useTexts();
  const work = useIntake();
  const connection = useConnection(work.readConnected);
  return (
    <FileDrop className="b24-view b24-welcome" onFiles={([file]) => file && void work.openFile(file)}>
      {(pick) => (
        <>
          <h1>{t.welcomeTitle}</h1>
          <p>{t.welcomeBody}</p>
          <FirstChoices />
          <IntakePanels
            intake={work.intake}
            onCancel={work.cancel}
            onReset={work.reset}
            onTakeIn={(origin, office) => void work.takeIn(origin, office)}
          />
          <div className="b24-welcome-ways">
            <section className="b24-card">
              <h2>{t.choose}</h2>
              <p>{t.noneHelp}</p>
              <div className="b24-view-actions">
                <Button onClick={() => void connection.choose()}>{t.choose}</Button>
                <Button variant="tertiary" onClick={pick}>
                  {t.open}
                </Button>
              </div>
              <p className="b24-source">{t.dropHere}</p>
            </section>
            <section className="b24-card">
              <h2>{t.sample}</h2>
              <p>{t.sampleHelp}</p>
              <Button variant="secondary" onClick={() => void work.sample()}>
                {t.sample}
              </Button>
            </section>
          </div>
          {connection.browsing && (
            <BrowseDialog onChosen={(handle) => void connection.connect(handle)} onClose={connection.stopBrowsing} />
          )}
        </>
      )}
    </FileDrop>
  );
}
