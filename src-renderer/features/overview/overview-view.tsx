import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { SAVINGS_REFERENCES, type SavingsReference } from '#domain/figures/savings.ts';
import { upcomingDeadlines } from '#domain/overview/deadlines.ts';
import type { OverviewSummary, ServiceSummary } from '#domain/overview/overview-summary.ts';
import { Welcome } from '#features/central/index.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useNavigation } from '#features/navigation/index.ts';
import { useAddressParts, useScope, useTexts } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { AgreementChart } from './agreement-chart.tsx';
import { BasisDialog, type BasisTopic } from './basis-dialog.tsx';
import { DeadlineList } from './deadline-list.tsx';
import { KeyFigures } from './key-figures.tsx';
import './overview.css';
import { SavingsChart } from './savings-chart.tsx';
import { ServiceTable } from './service-table.tsx';
import { UsageChart } from './usage-chart.tsx';
import { useOverview, useWholeOverview } from './use-overview.ts';

/** What the county (or the country) gets from the collaboration: figures with their basis, charts with their tables. */
export function OverviewView() {
  const { overview: t } = useTexts();
  const dataset = useDataset();
  const { scope, year } = useScope(dataset.newestYear);
  const state = useOverview(scope, year);
  if (dataset.empty) return <Welcome />;
  if (state.kind === 'loading') {
    return (
      <div className="b24-view">
        <p role="status">{t.loading}</p>
      </div>
    );
  }
  return <OverviewContent overview={state.overview} stale={state.stale} scope={scope} today={dataset.today} />;
}

function OverviewContent(props: { overview: OverviewSummary; stale: boolean; scope: string; today: string }) {
  const { overview: t } = useTexts();
  const { go } = useNavigation();
  const [basis, setBasis] = useState<BasisTopic | null>(null);
  const [reference, setReference] = useChoice('referanse', SAVINGS_REFERENCES, 'listPrice');
  const { overview } = props;
  const place = overview.scope === 'country' ? t.theCountry : overview.placeName;
  const [serviceId, setServiceId] = useChoice(
    'tjeneste',
    overview.services.map(({ service }) => service.id),
    mostTelling(overview.services),
  );
  const service = overview.services.find((entry) => entry.service.id === serviceId) ?? null;

  return (
    <div className="b24-view" aria-busy={props.stale}>
      <ViewHead title={t.title(place)} subtitle={t.subtitle(place, overview.year)}>
        <Button onClick={() => go({ view: 'dokumenter' })}>{t.makeAttachment}</Button>
      </ViewHead>
      <div className="b24-filters">
        <Choice
          label={t.reference}
          value={reference}
          options={SAVINGS_REFERENCES.map((value) => ({ value, text: t[value] }))}
          onChange={(value) => setReference(value as SavingsReference)}
        />
        <Choice
          label={t.service}
          value={serviceId}
          options={overview.services.map(({ service }) => ({ value: service.id, text: service.name }))}
          onChange={setServiceId}
        />
      </div>
      <KeyFigures overview={overview} reference={reference} service={service} onBasis={setBasis} />
      <div className="b24-overview-charts">
        <AgreementChart overview={overview} place={place} onAsk={setBasis} />
        {service && (
          <UsageChart service={service} scope={props.scope} year={overview.year} place={place} onAsk={setBasis} />
        )}
        <DeadlineList deadlines={upcomingDeadlines(overview.deadlines, props.today)} today={props.today} />
        <SavingsChart overview={overview} reference={reference} place={place} onAsk={setBasis} />
        <ServiceTable overview={overview} onAsk={setBasis} />
      </div>
      {basis && (
        <Basis
          topic={basis}
          scope={props.scope}
          year={overview.year}
          reference={reference}
          onClose={() => setBasis(null)}
        />
      )}
    </div>
  );
}

/** The records behind a figure are fetched when somebody asks for them: they are many times as much as the figures. */
function Basis(props: {
  topic: BasisTopic;
  scope: string;
  year: number;
  reference: SavingsReference;
  onClose(): void;
}) {
  const { scope, year, ...asked } = props;
  const overview = useWholeOverview(scope, year);
  return overview && <BasisDialog {...asked} overview={overview} />;
}

/** A choice that stands in the address, so that links and Back keep it. */
function useChoice<T extends string>(name: string, allowed: readonly T[], fallback: T): [T, (value: T) => void] {
  const [parts, change] = useAddressParts();
  const stored = parts.get(name);
  const value = allowed.find((candidate) => candidate === stored) ?? fallback;
  return [value, (next) => change({ [name]: next }, { replace: true })];
}

/** The service shown first: the one with most participations among those that have a cost per use. */
function mostTelling(services: readonly ServiceSummary[]): string {
  const ranked = services.toSorted(
    (a, b) =>
      Number(b.costPerUse.value !== null) - Number(a.costPerUse.value !== null) ||
      b.costPerUse.basis.participations - a.costPerUse.basis.participations,
  );
  return ranked[0]?.service.id ?? '';
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly { value: string; text: string }[];
  onChange(value: string): void;
}) {
  return (
    <Field className="b24-choice">
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
