import type { UnknownReport } from '#data/unknown-reports.ts';
import { useSession } from '#features/session/index.ts';
import { periodText } from '../files/period-text.ts';
import { exceptionTexts } from './origin-text.ts';

/** A file that says of itself that numbers are lacking: the exception's code and the vendor's own words. */
export function UnknownOrigin({ report }: { report: UnknownReport }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  return (
    <>
      <dl>
        <VendorSays report={report} />
        <dt>{t.file}</dt>
        <dd>{report.fileName}</dd>
        <dt>{t.imported}</dt>
        <dd>
          {formats.date(report.importedAt.slice(0, 10))} {formats.time(report.importedAt)}
        </dd>
        <dt>{t.hash}</dt>
        <dd className="b24-hash">{report.sha256}</dd>
      </dl>
      <p className="b24-source">{t.unknownHelp}</p>
    </>
  );
}

/** The exceptions of a report with its period, as lines of a list of facts. */
export function VendorSays({ report }: { report: UnknownReport }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  return (
    <>
      <dt>{t.vendorSays}</dt>
      <dd>
        {exceptionTexts(report, texts).map((said) => (
          <div key={said}>{said}</div>
        ))}
      </dd>
      <dt>{t.appliesTo}</dt>
      <dd>{periodText(report.begin, report.end, formats)}</dd>
    </>
  );
}
