import { Button, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useCounts, useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useLeaving } from '#ui/leaving.tsx';
import { metProblems } from '#ui/met-problems.ts';
import { useModal } from '#ui/use-modal.ts';
import { browserName, supportReport } from './support-report.ts';

/** A report for whoever helps: read first, then saved, and never sent by the program. */
export function SupportCard() {
  const { host, texts, language } = useSession();
  const t = texts.settings.support;
  const dataset = useDataset();
  const counts = useCounts();
  const [report, setReport] = useState<string | null>(null);
  const make = async () => {
    const facts = await host['support:facts']();
    const page = {
      language,
      browser: browserName(navigator.userAgent),
      window: `${innerWidth}×${innerHeight} @${devicePixelRatio}`,
      sample: dataset.sample,
      revision: dataset.revision,
      counts,
      problems: metProblems(),
    };
    setReport(supportReport(facts, page, texts));
  };
  return (
    <section className="b24-card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="b24-soft">{t.help}</p>
      <Button variant="secondary" onClick={() => void make()}>
        {t.show}
      </Button>
      {report !== null && <ReportDialog report={report} onClose={() => setReport(null)} />}
    </section>
  );
}

function ReportDialog({ report, onClose }: { report: string; onClose(): void }) {
  const { texts } = useSession();
  const t = texts.settings.support;
  const dialog = useModal();
  const leave = useLeaving();
  return (
    <Dialog
      ref={dialog}
      className="b24-support"
      aria-label={t.title}
      closeButton={texts.common.close}
      onClose={onClose}
    >
      <h2 className="b24-panel-title">{t.title}</h2>
      <p className="b24-soft">{t.readFirst}</p>
      <section className="b24-support-text" aria-label={t.reportHead} tabIndex={0}>
        <pre>{report}</pre>
      </section>
      <div className="b24-view-actions">
        <Button
          onClick={() => {
            // It has been read, and holds no figure of the data but how many there are.
            leave(t.save, null, (out) => out.saveFile(t.fileName, report, 'text/plain'));
            onClose();
          }}
        >
          {t.save}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {texts.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
