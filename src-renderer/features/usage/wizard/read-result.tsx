import { Alert } from '@digdir/designsystemet-react';
import { useSession } from '#features/session/index.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import type { TableResult } from '#workers/client.ts';

/** The first numbers as they will be understood, or why the table cannot be read yet. */
export function ReadResult({ result }: { result: TableResult }) {
  const { texts, formats, language } = useSession();
  const t = texts.mappingWizard;
  if (result.kind === 'open') return <p className="b24-soft">{t.answerFirst}</p>;
  if (result.kind === 'refused') {
    return (
      <Alert data-color="danger" role="alert">
        <ProblemList problems={result.problems} language={language} more={texts.usageFiles.more} />
      </Alert>
    );
  }
  return (
    <section className="b24-import-result" aria-label={t.result(formats.number(result.factCount))}>
      <p>
        <strong>{t.result(formats.number(result.factCount))}</strong>
      </p>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{t.constants.service}</th>
            <th scope="col">{t.constants.library}</th>
            <th scope="col">{t.month}</th>
            <th scope="col">{t.constants.metric}</th>
            <th scope="col">{t.number}</th>
          </tr>
        </thead>
        <tbody>
          {result.facts.map((fact) => (
            <tr key={JSON.stringify(fact)}>
              <th scope="row">{fact.item}</th>
              <td>{fact.organisation ?? t.askedLater}</td>
              <td>{fact.month ? formats.month(fact.month) : t.wholePeriod}</td>
              <td>{texts.common.metrics[fact.metric] ?? fact.metric}</td>
              <td>{formats.number(fact.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.warnings.length > 0 && (
        <details>
          <summary>{texts.usageFiles.warnings(result.warnings.length)}</summary>
          <ProblemList problems={result.warnings} language={language} more={texts.usageFiles.more} />
        </details>
      )}
    </section>
  );
}
