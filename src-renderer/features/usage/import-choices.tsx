import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { database } from '#data/working-copy.ts';
import type { UsageChoices } from '#domain/counter/usage-import.ts';
import type { Organisation, Service } from '#domain/model/tables.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useSession } from '#features/session/index.ts';
import {
  previewUsage,
  type ReportSummary,
  storeUsage,
  type UsageFileSummary,
  type UsagePreview,
} from '#workers/client.ts';

/** Which service and library a report belongs to, and what storing it would change. */
export function ImportChoices(props: { name: string; file: UsageFileSummary; onStored(rows: number): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const { scope } = useScope(useDataset().newestYear);
  const [index, setIndex] = useState(0);
  const report = props.file.reports[index];
  const lists = useLiveQuery(async () => {
    const [services, organisations] = await Promise.all([
      database.records('services').toArray(),
      database.records('organisations').toArray(),
    ]);
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'nb');
    return { services: services.toSorted(byName), organisations: organisations.toSorted(byName) };
  }, []);
  if (!report || !lists) return null;
  return (
    <>
      {props.file.reports.length > 1 && (
        <Choice
          label={t.chooseSheet}
          value={String(index)}
          options={props.file.reports.map((each, at) => ({ value: String(at), text: each.sheet ?? each.reportId }))}
          onChange={(value) => setIndex(Number(value))}
        />
      )}
      <dl>
        <dt>{t.report}</dt>
        <dd>{t.understood(report.reportId, report.release, formats.number(report.rowCount))}</dd>
        <dt>{t.period}</dt>
        <dd>
          {formats.month(report.begin)} – {formats.month(report.end)}
        </dd>
        <dt>{t.from}</dt>
        <dd>{report.createdBy || '–'}</dd>
        <dt>{t.library}</dt>
        <dd>{report.institutionName || '–'}</dd>
      </dl>
      <Placing
        key={index}
        {...props}
        index={index}
        report={report}
        services={lists.services}
        organisations={lists.organisations}
        owner={scope}
      />
    </>
  );
}

function Placing(props: {
  name: string;
  index: number;
  report: ReportSummary;
  services: readonly Service[];
  organisations: readonly Organisation[];
  owner: string;
  onStored(rows: number): void;
}) {
  const { texts } = useSession();
  const t = texts.usage;
  const { report, index, name, owner } = props;
  const { suggestions } = report;
  const [services, setServices] = useState<readonly string[]>(
    suggestions.services.map(({ rules }) => rules.map((rule) => rule.serviceId).join() || ''),
  );
  const [whole, setWhole] = useState(suggestions.whole ?? '');
  const [each, setEach] = useState<ReadonlyMap<string, string>>(
    new Map(
      suggestions.organisations.flatMap(({ institution, organisationId }) =>
        organisationId ? [[institution.key, organisationId] as const] : [],
      ),
    ),
  );
  const named = suggestions.organisations.length > 0;
  const choices = useMemo(
    () => choicesOf(report, services, named ? each : whole),
    [report, services, named, each, whole],
  );
  const { preview, ready } = usePreview(index, choices, { name, owner });
  const [full, setFull] = useState(false);
  const organisationOptions = props.organisations.map(({ id, name: text }) => ({ value: id as string, text }));

  const store = async () => {
    if (!choices) return;
    const stored = await storeUsage(index, choices, { name, owner, importedAt: new Date().toISOString() });
    if (stored.kind === 'stored') props.onStored(stored.value.rows);
    else setFull(true);
  };

  return (
    <>
      <div className="b24-import-choices">
        {suggestions.services.map(({ part, rules }, at) => {
          const suggested = rules.map((rule) => rule.serviceId).join();
          const options = props.services.map(({ id, name: text }) => ({ value: id, text }));
          if (rules.length > 1) {
            const names = rules.map((rule) => props.services.find(({ id }) => id === rule.serviceId)?.name ?? '');
            options.unshift({ value: suggested, text: names.join(' + ') });
          }
          const what = part.database ?? part.platform;
          const types = part.dataTypes.length > 0 ? ` (${t.data(shortList(part.dataTypes))})` : '';
          return (
            <Choice
              key={`${part.platform} ${part.database}`}
              label={`${what}${types}`}
              value={services[at] ?? ''}
              empty={t.skip}
              options={options}
              onChange={(value) => setServices(services.map((old, position) => (position === at ? value : old)))}
            />
          );
        })}
        {!named && (
          <Choice
            label={t.whichLibrary}
            value={whole}
            empty={t.choose}
            options={organisationOptions}
            onChange={setWhole}
          />
        )}
        {suggestions.organisations.map(({ institution }) => (
          <Choice
            key={institution.key}
            label={institution.name || institution.key}
            value={each.get(institution.key) ?? ''}
            empty={t.skip}
            options={organisationOptions}
            onChange={(value) => setEach(new Map(each).set(institution.key, value))}
          />
        ))}
      </div>
      {preview ? <PreviewPanel preview={preview} /> : <p className="b24-soft">{t.nothing}</p>}
      {full && (
        <Alert data-color="danger" role="alert">
          {t.full}
        </Alert>
      )}
      <p>
        <Button disabled={!ready || !preview || preview.rows === 0} onClick={() => void store()}>
          {t.store}
        </Button>
      </p>
    </>
  );
}

/** The first few; a platform report can name twenty. */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} + ${names.length - 4}` : shown;
}

/** What the user chose as the import's rules; null until something is placed. */
function choicesOf(
  report: ReportSummary,
  services: readonly string[],
  organisations: string | ReadonlyMap<string, string>,
): UsageChoices | null {
  const rules = report.suggestions.services.flatMap(({ part }, at) =>
    (services[at] ?? '')
      .split(',')
      .filter((serviceId) => serviceId !== '')
      .map((serviceId) => ({ platform: part.platform, database: part.database, dataTypes: [], serviceId })),
  );
  if (rules.length === 0 || organisations === '') return null;
  if (typeof organisations === 'string') {
    return { services: rules, organisations: { kind: 'one', organisationId: organisations } };
  }
  const placed = new Map([...organisations].filter(([, id]) => id !== ''));
  return placed.size === 0 ? null : { services: rules, organisations: { kind: 'each', byInstitution: placed } };
}

/** Asks the worker again when the choices change; an answer to older choices is dropped. */
function usePreview(index: number, choices: UsageChoices | null, file: { name: string; owner: string }) {
  const key = choices && JSON.stringify([choices.services, [...entriesOf(choices)]]);
  const [answer, setAnswer] = useState<{ key: string; preview: UsagePreview } | null>(null);
  const { name, owner } = file;
  useEffect(() => {
    if (key === null || !choices) return;
    let current = true;
    void previewUsage(index, choices, { name, owner }).then((preview) => {
      if (current) setAnswer({ key, preview });
    });
    return () => {
      current = false;
    };
  }, [key, index, choices, name, owner]);
  const ready = answer !== null && answer.key === key;
  return { preview: key === null ? null : (answer?.preview ?? null), ready };
}

function entriesOf({ organisations }: UsageChoices): Iterable<unknown> {
  return organisations.kind === 'one' ? [organisations.organisationId] : organisations.byInstitution;
}

function PreviewPanel({ preview }: { preview: UsagePreview }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const n = formats.number;
  const waiting = preview.notPlaced.reduce((sum, entry) => sum + entry.rows, 0);
  return (
    <div className="b24-import-result" role="status">
      <p>
        <strong>{t.preview(n(preview.new), n(preview.changed), n(preview.same))}</strong>
      </p>
      {preview.impliedZeros > 0 && <p className="b24-small">{t.zeros(n(preview.impliedZeros))}</p>}
      {waiting > 0 && <p className="b24-small">{t.notPlaced(n(waiting))}</p>}
      {preview.changes.length > 0 && (
        <details>
          <summary>{t.changes}</summary>
          <ul>
            {preview.changes.slice(0, 20).map((change) => (
              <li key={`${change.serviceId} ${change.organisationId} ${change.metric} ${change.month}`}>
                {change.month} {change.metric}: {t.change(n(change.before), n(change.after))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  empty?: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string): void;
}) {
  return (
    <Field>
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.empty !== undefined && <Select.Option value="">{props.empty}</Select.Option>}
        {props.options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
