import type { ReactNode } from 'react';
import type { CollectiveInvoice, InvoicedService } from '#domain/invoicing/collective-invoice.ts';
import { SPLIT_KEYS, type SplitKey } from '#domain/invoicing/collective-invoice.ts';
import type { InvoiceSplit, SplitOfService } from '#domain/invoicing/split-invoice.ts';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { ServiceSums } from '#domain/joining/joining-sums.ts';
import { type Ore, ore } from '#domain/model/brands.ts';
import { useOrigin } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { formatKroner, parseKroner, parsePercent } from '#ui/form/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import { effectOrigin } from '../answers/effect-origin.ts';
import { type InvoicedAmount, invoicedOrigin, invoicedSum } from './invoiced-origin.ts';
import { TypedField, type TypedValue } from './typed-field.tsx';

/** What is on the invoice: each service with what the answers come to, what the invoice says, and how it is split. */
export function InvoicedServices(props: {
  invoice: CollectiveInvoice;
  grid: JoiningGrid;
  place: string;
  sums: readonly ServiceSums[];
  split: InvoiceSplit | null;
  onChange(services: readonly InvoicedService[]): void;
}) {
  const { invoice, grid, place, sums, split } = props;
  const texts = useTexts();
  const { invoicing: t } = texts;
  const formats = useFormats();
  const { show, dialog } = useOrigin();
  const splits = new Map(split?.services.map((each) => [each.invoiced.agreementId, each]));
  const change = (agreementId: string, to: Partial<InvoicedService>) =>
    props.onChange(invoice.services.map((each) => (each.agreementId === agreementId ? { ...each, ...to } : each)));
  const asked = (of: InvoicedAmount, service: { agreementId: string; name: string } | null, ore: number) => (
    <Asked
      label={`${service?.name ?? t.sum}, ${{ answers: t.answers, amount: t.amount, difference: t.difference }[of]}`}
      text={formats.kronerExact(ore)}
      onAsk={() => split && show(invoicedOrigin(of, service?.agreementId ?? null, { invoice, split }, texts, formats))}
    />
  );
  return (
    <div className="b24-card b24-invoiced">
      <table aria-label={t.services}>
        <thead>
          <tr>
            <th scope="col">{t.service}</th>
            <th scope="col">{t.yes}</th>
            <th scope="col">{t.answers}</th>
            <th scope="col">{t.amount}</th>
            <th scope="col">{t.vatRate}</th>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.difference}</th>
          </tr>
        </thead>
        <tbody>
          {grid.services.map(({ agreementId, name }, index) => {
            const service = invoice.services[index];
            const sum = sums[index];
            if (!service || !sum) return null;
            return (
              <ServiceRow
                key={agreementId}
                name={name}
                yes={sum.yes}
                answersOre={sum.withoutPrice > 0 ? null : sum.paidOre}
                onAskAnswers={() =>
                  show(
                    effectOrigin('total', { grid, place, sums: sum, ore: sum.paidOre, service: index }, texts, formats),
                  )
                }
                difference={(ore) => asked('difference', { agreementId, name }, ore)}
                service={service}
                split={splits.get(agreementId)}
                onChange={(to) => change(agreementId, to)}
              />
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            <td />
            <td>{asked('answers', null, invoicedSum('answers', split, invoice.withVat))}</td>
            <td>{asked('amount', null, invoicedSum('amount', split, invoice.withVat))}</td>
            <td />
            <td />
            <td>{asked('difference', null, invoicedSum('difference', split, invoice.withVat))}</td>
          </tr>
        </tfoot>
      </table>
      {dialog}
    </div>
  );
}

function ServiceRow(props: {
  name: string;
  yes: number;
  answersOre: Ore | null;
  service: InvoicedService;
  split: SplitOfService | undefined;
  onAskAnswers(): void;
  /** The difference, drawn so that it leads to where it comes from. */
  difference(ore: Ore): ReactNode;
  onChange(to: Partial<InvoicedService>): void;
}) {
  const { name, yes, answersOre, service, split, onChange } = props;
  const { invoicing: t, common } = useTexts();
  const { kronerExact, number } = useFormats();
  const off = !service.included || yes === 0;
  const difference = split ? differenceOf(split) : null;
  const askedAnswers = (column: string, text: string) => (
    <Asked label={`${name}, ${column}`} text={text} onAsk={props.onAskAnswers} />
  );
  return (
    <>
      <tr data-off={off || undefined}>
        <th scope="row">
          <label>
            <input
              type="checkbox"
              checked={service.included && yes > 0}
              disabled={yes === 0}
              aria-label={t.include(name)}
              onChange={(event) => onChange({ included: event.target.checked })}
            />
            {name}
          </label>
        </th>
        <td>{yes === 0 ? number(yes) : askedAnswers(t.yes, number(yes))}</td>
        <td>
          {yes === 0 ? '' : askedAnswers(t.answers, answersOre === null ? common.missing : kronerExact(answersOre))}
        </td>
        <td>
          <TypedField
            label={t.amountOf(name)}
            column="amount"
            text={service.amountOre === null ? '' : formatKroner(service.amountOre)}
            placeholder={t.asAnswers}
            wrong={t.wrongAmount}
            disabled={off}
            parse={amountOf}
            onChange={(amountOre: Ore | null) => onChange({ amountOre })}
          />
        </td>
        <td>
          <TypedField
            label={t.vatRateOf(name)}
            column="rate"
            text={String(Number((service.vatRate * 100).toFixed(4))).replace('.', ',')}
            wrong={t.wrongRate}
            disabled={off}
            parse={rateOf}
            onChange={(vatRate: number) => onChange({ vatRate })}
          />
        </td>
        <td>
          <select
            aria-label={t.keyOf(name)}
            value={service.key}
            disabled={off}
            onChange={(event) => onChange({ key: event.target.value as SplitKey })}
          >
            {SPLIT_KEYS.map((key) => (
              <option key={key} value={key}>
                {t.keys[key]}
              </option>
            ))}
          </select>
        </td>
        <td data-differs={(difference !== null && difference !== 0) || undefined}>
          {difference === null ? '' : props.difference(difference)}
        </td>
      </tr>
      {!off && split?.outcome.kind === 'noBasis' && (
        <tr className="b24-invoiced-trouble">
          <td colSpan={7}>{t.noBasis(namesOf(split.outcome.missing, t.andMore), t.noBasisKeys[service.key])}</td>
        </tr>
      )}
    </>
  );
}

/** Nothing typed is as much as the answers come to. */
function amountOf(text: string): TypedValue<Ore | null> {
  const amount = parseKroner(text);
  return amount.kind === 'value' ? amount : amount.kind === 'empty' ? { kind: 'value', value: null } : UNREADABLE;
}

function rateOf(text: string): TypedValue<number> {
  const rate = parsePercent(text);
  return rate.kind === 'value' && rate.value >= 0 && rate.value <= 1 ? rate : UNREADABLE;
}

const UNREADABLE = { kind: 'unreadable' } as const;

/** One name, two, or one and how many more. */
export function namesOf(
  receivers: readonly { readonly name: string }[],
  andMore: (first: string, more: number) => string,
): string {
  const names = [...new Set(receivers.map(({ name }) => name))];
  if (names.length <= 2) return names.join(', ');
  return andMore(names[0] ?? '', names.length - 1);
}

function differenceOf({ outcome }: SplitOfService): Ore | null {
  if (outcome.kind !== 'split' || outcome.split.answersOre === null) return null;
  return ore(outcome.split.netOre - outcome.split.answersOre);
}
