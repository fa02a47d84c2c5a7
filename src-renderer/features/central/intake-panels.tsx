import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { TABLE_NAMES } from '#domain/model/tables.ts';
import { useCounts, useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import { ProgressDialog } from '#ui/progress-dialog.tsx';
import type { Intake, Origin } from './use-intake.ts';

/** What an intake shows while it goes on: progress, what the file holds, why it was refused, that it is done. */
export function IntakePanels(props: {
  intake: Intake;
  onCancel(): void;
  onReset(): void;
  onTakeIn(origin: Origin, office: string | null): void;
}) {
  const { texts, language } = useSession();
  const t = texts.central;
  const { intake } = props;
  switch (intake.kind) {
    case 'idle':
      return null;
    case 'working':
      return (
        <ProgressDialog
          title={t.reading(intake.name)}
          step={t.readingStep[intake.progress.step]}
          fraction={intake.progress.fraction}
          cancelText={texts.common.cancel}
          onCancel={props.onCancel}
        />
      );
    case 'done':
      return (
        <Alert data-color="success" role="status">
          {intake.message}
        </Alert>
      );
    case 'failed':
      return (
        <Alert data-color="danger" role="alert">
          {intake.message}
        </Alert>
      );
    case 'refused':
      return (
        <Alert data-color="danger" role="alert">
          <h2 className="b24-panel-title">
            {t.refused}: {intake.name}
          </h2>
          <ProblemList problems={intake.problems} language={language} more={t.moreProblems} />
          <p>{t.unchanged}</p>
        </Alert>
      );
    case 'preview':
      return <Preview {...props} intake={intake} />;
  }
}

function Preview(props: {
  intake: Extract<Intake, { kind: 'preview' }>;
  onReset(): void;
  onTakeIn(origin: Origin, office: string | null): void;
}) {
  const { texts, formats, language } = useSession();
  const t = texts.central;
  const { empty } = useDataset();
  const counts = useCounts();
  const { origin, summary, warnings } = props.intake;
  const [office, setOffice] = useState('');
  const card = useRef<HTMLElement>(null);
  // It takes the place of what opened the file.
  useEffect(() => card.current?.focus(), []);
  // Sample data are anybody's; of real ones it must be known who may change what.
  const asksOffice = !summary.sample;
  return (
    <section ref={card} className="b24-card b24-preview" aria-label={t.previewTitle(origin.name)} tabIndex={-1}>
      <h2 className="b24-panel-title">
        {t.previewTitle(origin.name)} · {t.revision(summary.header.revision)}
      </h2>
      <p>
        {t.previewHelp} {!empty && t.previewReplaces}
      </p>
      {warnings.length > 0 && (
        <details>
          <summary>{t.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} language={language} more={t.moreProblems} />
        </details>
      )}
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.table}</th>
            <th scope="col">{t.now}</th>
            <th scope="col">{t.inFile}</th>
          </tr>
        </thead>
        <tbody>
          {TABLE_NAMES.filter((name) => summary.records[name] > 0 || counts[name] > 0).map((name) => (
            <tr key={name}>
              <th scope="row">{t.tables[name]}</th>
              <td>{formats.number(counts[name])}</td>
              <td>{formats.number(summary.records[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asksOffice && (
        <Field className="b24-intake-office">
          <Label>{texts.sync.officeTitle}</Label>
          <Field.Description>{texts.sync.officeHelp}</Field.Description>
          <Select value={office} onChange={(event) => setOffice(event.target.value)}>
            <Select.Option value="">{texts.sync.chooseOffice}</Select.Option>
            {summary.counties.map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
            <Select.Option value="NO">Bibliotek24</Select.Option>
          </Select>
        </Field>
      )}
      <div className="b24-view-actions">
        <Button disabled={asksOffice && office === ''} onClick={() => props.onTakeIn(origin, office || null)}>
          {t.takeIn}
        </Button>
        <Button variant="tertiary" onClick={props.onReset}>
          {texts.common.cancel}
        </Button>
      </div>
    </section>
  );
}
