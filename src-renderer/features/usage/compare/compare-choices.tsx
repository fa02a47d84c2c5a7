import { Field, Label, Select, ToggleGroup } from '@digdir/designsystemet-react';
import type { UseComparison } from '#domain/usage/compare-use.ts';
import { useTexts } from '#features/session/index.ts';
import { metricText } from './compare-texts.ts';
import type { Between, CompareChoices } from './kept-choices.ts';

/** Which service, in what, who beside whom, and how it is measured. */
export function CompareChoicesBar(props: {
  comparison: UseComparison;
  between: Between;
  show: CompareChoices['show'];
  /** Name of the county of the top bar; null for the country, which has no libraries but all of them. */
  countyName: string | null;
  onService(id: string): void;
  onMetric(metric: string): void;
  onBetween(between: Between): void;
  onShow(show: CompareChoices['show']): void;
}) {
  const texts = useTexts();
  const { choices: t } = texts.compare;
  const { services, service, metrics, metric, ownMetric } = props.comparison;
  return (
    <div className="b24-compare-choices">
      <Choice label={t.service} value={service?.id ?? ''} onChange={props.onService}>
        {services.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Choice>
      <Choice label={t.metric} value={metric ?? ''} onChange={props.onMetric}>
        {metrics.map((name) => (
          <Select.Option key={name} value={name}>
            {name === ownMetric ? t.ownMetric(metricText(name, texts)) : metricText(name, texts)}
          </Select.Option>
        ))}
      </Choice>
      <Choice label={t.between} value={props.between} onChange={(value) => props.onBetween(value as Between)}>
        {props.countyName !== null && <Select.Option value="libraries">{t.libraries(props.countyName)}</Select.Option>}
        <Select.Option value="counties">{t.counties}</Select.Option>
        <Select.Option value="allLibraries">{t.allLibraries}</Select.Option>
      </Choice>
      <ToggleGroup
        className="b24-compare-show"
        aria-label={t.show}
        value={props.show}
        onChange={(value) => props.onShow(value as CompareChoices['show'])}
      >
        <ToggleGroup.Item value="perThousand">{t.perThousand}</ToggleGroup.Item>
        <ToggleGroup.Item value="uses">{t.uses}</ToggleGroup.Item>
      </ToggleGroup>
    </div>
  );
}

function Choice(props: { label: string; value: string; onChange(value: string): void; children: React.ReactNode }) {
  return (
    <Field className="b24-compare-choice">
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </Select>
    </Field>
  );
}
