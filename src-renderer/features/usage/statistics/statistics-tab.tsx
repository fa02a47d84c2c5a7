import { useEffect, useMemo, useState } from 'react';
import type { LibraryStatistics, OrganisationUse } from '#domain/statistics/library-statistics.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import { Choices } from '#ui/form/index.ts';
import { SaveFileCard } from '#ui/save-file-card.tsx';
import { DataTable } from '#ui/table/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { statisticsExport, usageStatistics } from '#workers/client.ts';
import type { AskedUse } from '../origin/asked-use.ts';
import { OriginDialog } from '../origin/origin-dialog.tsx';
import { useLeftOutFiles } from '../use-left-out-files.ts';
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
  const leftOut = useLeftOutFiles(year);
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
              onOrigin={({ row, column }) => row && setAsked(askedOf(statistics, row, column.id))}
              texts={texts.table}
              formats={formats}
              note={[t.note, leftOut, texts.usage.chooseNumber, dataset.sample && `${texts.common.sampleData}.`]
                .filter(Boolean)
                .join(' ')}
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
  const heads = [t.place, ...statistics.services.map(({ name }) => name)];
  const rows = statistics.municipalities.length + statistics.notPlaced.length;
  const name = texts.statisticsView.title(
    statistics.scope.kind === 'country' ? texts.overview.theCountry : statistics.scope.name,
    statistics.year,
  );
  const figures = { kind: 'tables', name, tables: [{ title: null, heads, rows }], prices: 'none' } as const;
  const make = async () => {
    const made = await statisticsExport({ scope, year: statistics.year }, { format, split, language });
    return made.kind === 'refused' ? null : made.value;
  };
  return (
    <SaveFileCard
      label={t.export}
      figures={figures}
      texts={t}
      make={make}
      said={({ fileName, files }) => (files === 1 ? t.saved(fileName) : t.savedMany(formats.number(files), fileName))}
    >
      <Choices legend={t.format} name="statistics-format" choices={t.formats} value={format} onChange={setFormat} />
      <Choices legend={t.split} name="statistics-split" choices={t.splits} value={split} onChange={setSplit} />
    </SaveFileCard>
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
