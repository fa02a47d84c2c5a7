import { Alert, Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useEffect, useMemo, useState } from 'react';
import type { LibraryStatistics, OrganisationUse } from '#domain/statistics/library-statistics.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { saveFile } from '#ui/save-file.ts';
import { DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { statisticsExport, usageStatistics } from '#workers/client.ts';
import type { AskedUse } from '../origin/asked-use.ts';
import { OriginDialog } from '../origin/origin-dialog.tsx';
import { statisticsColumns } from './statistics-columns.ts';
import './statistics.css';

const NOTHING: ReadonlySet<string> = new Set();
const rowId = (row: OrganisationUse) => row.organisationId;
const rowName = (row: OrganisationUse) => row.name;

/** Digital use of a year for each municipality, as the national library statistics ask for it; ready to send out. */
export function StatisticsTab() {
  const { texts, formats } = useSession();
  const t = texts.statisticsView;
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const [asked, setAsked] = useState<AskedUse | null>(null);
  const answer = useStatistics(scope, year, dataset.sequence);
  const columns = useMemo(
    () => answer && statisticsColumns(answer.statistics, texts, formats),
    [answer, texts, formats],
  );
  if (!answer || !columns) return <p role="status">{texts.overview.loading}</p>;
  const { statistics } = answer;
  const rows = [...statistics.municipalities, ...statistics.notPlaced];
  const place = statistics.scope.kind === 'country' ? texts.overview.theCountry : statistics.scope.name;
  return (
    <div className="b24-tab" aria-busy={answer.wanted !== `${scope} ${year} ${dataset.sequence}`}>
      <ViewHead title={t.title(place, statistics.year)} subtitle={t.subtitle} />
      {statistics.services.length === 0 ? (
        <p className="b24-card b24-empty">{t.none(statistics.year)}</p>
      ) : (
        <>
          <Export scope={scope} statistics={statistics} />
          <div className="b24-statistics-table">
            <DataTable
              name="usage.statistics"
              label={t.title(place, statistics.year)}
              fileName={t.title(place, statistics.year)}
              columns={columns}
              rows={rows}
              rowId={rowId}
              rowName={rowName}
              rowsWord={t.rowsWord}
              sort={null}
              selected={NOTHING}
              onSelect={() => {}}
              onOpen={() => {}}
              onOrigin={(row, column) => setAsked(askedOf(statistics, row, column))}
              texts={texts.table}
              formats={formats}
              note={dataset.sample ? `${t.note} ${texts.common.sampleData}.` : t.note}
            />
          </div>
          {asked && <OriginDialog asked={asked} onClose={() => setAsked(null)} />}
        </>
      )}
    </div>
  );
}

function askedOf(statistics: LibraryStatistics, row: OrganisationUse, column: string): AskedUse | null {
  const { services, year, scope } = statistics;
  const service = services.find(({ serviceId }) => serviceId === column);
  if (!service) return null;
  return {
    serviceId: column,
    serviceName: service.name,
    metric: service.metric,
    year,
    month: null,
    scope: scope.id,
    of: { kind: 'library', id: row.organisationId },
    place: row.name,
  };
}

function Export({ scope, statistics }: { scope: string; statistics: LibraryStatistics }) {
  const { texts, formats, language } = useSession();
  const t = texts.statisticsView;
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [split, setSplit] = useState<'one' | 'perMunicipality'>('one');
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setWorking(true);
    const made = await statisticsExport({ scope, year: statistics.year }, { format, split, language });
    setWorking(false);
    if (made.kind === 'refused') return;
    const { fileName, bytes, files } = made.value;
    saveFile(fileName, new Uint8Array(bytes), 'application/octet-stream');
    setSaved(files === 1 ? t.saved(fileName) : t.savedMany(formats.number(files), fileName));
  };
  return (
    <section className="b24-card b24-statistics-export" aria-label={t.export}>
      <Fieldset className="b24-inline-choices">
        <Fieldset.Legend>{t.format}</Fieldset.Legend>
        {(['xlsx', 'csv'] as const).map((each) => (
          <Radio
            key={each}
            name="statistics-format"
            value={each}
            label={t.formats[each]}
            checked={format === each}
            onChange={() => setFormat(each)}
          />
        ))}
      </Fieldset>
      <Fieldset className="b24-inline-choices">
        <Fieldset.Legend>{t.split}</Fieldset.Legend>
        {(['one', 'perMunicipality'] as const).map((each) => (
          <Radio
            key={each}
            name="statistics-split"
            value={each}
            label={t.splits[each]}
            checked={split === each}
            onChange={() => setSplit(each)}
          />
        ))}
      </Fieldset>
      <Button disabled={working} onClick={() => void save()}>
        <DownloadIcon aria-hidden="true" />
        {working ? t.working : t.save}
      </Button>
      {saved && (
        <Alert data-color="success" role="status">
          {saved}
        </Alert>
      )}
    </section>
  );
}

function useStatistics(scope: string, year: number, sequence: number) {
  const wanted = `${scope} ${year} ${sequence}`;
  const [answer, setAnswer] = useState<{ wanted: string; statistics: LibraryStatistics } | null>(null);
  useEffect(() => {
    let current = true;
    void usageStatistics({ scope, year }, sequence).then((outcome) => {
      if (current && outcome.kind === 'ok') setAnswer({ wanted, statistics: outcome.value });
    });
    return () => {
      current = false;
    };
  }, [scope, year, sequence, wanted]);
  return answer;
}
