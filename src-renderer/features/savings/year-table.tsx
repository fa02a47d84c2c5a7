import { SAVINGS_REFERENCES, type Savings, type SavingsReference } from '#domain/figures/savings.ts';
import type { Ore } from '#domain/model/brands.ts';
import type { SavingsLedger } from '#domain/savings/savings-ledger.ts';
import type { SavingsPart } from '#features/provenance/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { Asked } from '#ui/provenance/asked.tsx';
import type { KronerLevel } from './ledger-tab.tsx';

/** A line a year: gross and net against each reference, the share of the running cost, and how many participations it covers. */
export function YearTable(props: {
  ledger: SavingsLedger;
  level: KronerLevel;
  /** The year of the top bar: its line is marked. */
  year: number;
  onAsk(savings: Savings, part: SavingsPart): void;
  onAskShare(year: number): void;
}) {
  const { savings: t } = useTexts();
  const { ledger, level } = props;
  return (
    <div className="b24-card b24-savings-years">
      {/* Scrolls by itself where the window is narrow, so it must be reachable by keyboard. */}
      <section className="b24-savings-scroll" aria-label={t.years} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t.year}
              </th>
              <th scope="col" rowSpan={2} className="b24-savings-number">
                {t.share}, {t.unit}
              </th>
              {SAVINGS_REFERENCES.map((reference) => (
                <th key={reference} scope="colgroup" colSpan={3}>
                  {t.references[reference]}
                </th>
              ))}
            </tr>
            <tr>
              {SAVINGS_REFERENCES.map((reference) => (
                <Heads key={reference} />
              ))}
            </tr>
          </thead>
          <tbody>
            {ledger.years.map(({ year, savings }) => (
              <tr key={year} aria-current={year === props.year || undefined}>
                <th scope="row">{year}</th>
                <td>
                  <AskedOre
                    label={`${t.share} ${year}`}
                    ore={savings.listPrice.basis.operatingCostShareOre}
                    onAsk={() => props.onAskShare(year)}
                  />
                </td>
                {SAVINGS_REFERENCES.map((reference) => (
                  <Cells
                    key={reference}
                    year={year}
                    reference={reference}
                    saved={savings[reference]}
                    level={level}
                    onAsk={(part) => props.onAsk(savings[reference], part)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="b24-source">{t.exact}</p>
    </div>
  );
}

function Heads() {
  const { savings: t } = useTexts();
  return (
    <>
      <th scope="col" className="b24-savings-number b24-savings-first">
        {t.gross}
      </th>
      <th scope="col" className="b24-savings-number">
        {t.net}
      </th>
      <th scope="col" className="b24-savings-number">
        {t.covers}
      </th>
    </>
  );
}

function Cells(props: {
  year: number;
  reference: SavingsReference;
  saved: Savings;
  level: KronerLevel;
  onAsk(part: SavingsPart): void;
}) {
  const { savings: t, common } = useTexts();
  const formats = useFormats();
  const { value, basis } = props.saved;
  const amounts = props.level === 'fixed' ? basis.fixedKroner : value;
  const number = (part: 'gross' | 'net') => (
    <AskedOre
      label={`${t[part]} ${props.year}, ${t.references[props.reference]}`}
      ore={(part === 'gross' ? amounts?.grossOre : amounts?.netOre) ?? null}
      onAsk={() => props.onAsk(part)}
    />
  );
  return (
    <>
      <td className="b24-savings-first">{number('gross')}</td>
      <td>{number('net')}</td>
      <td className="b24-soft">
        <Asked
          label={`${t.covers} ${props.year}, ${t.references[props.reference]}`}
          text={
            basis.total === 0
              ? common.missingBasis
              : t.coversOf(formats.number(basis.included), formats.number(basis.total))
          }
          missing={basis.total === 0}
          onAsk={() => props.onAsk('covers')}
        />
      </td>
    </>
  );
}

/** An amount that leads to where it comes from. */
function AskedOre({ label, ore, onAsk }: { label: string; ore: Ore | null; onAsk(): void }) {
  const { savings: t, common } = useTexts();
  const { kroner } = useFormats();
  const missing = ore === null;
  return (
    <Asked
      label={label}
      text={missing ? common.missing : kroner(ore)}
      spoken={missing ? common.missingBasis : `${kroner(ore)} ${t.unit}`}
      missing={missing}
      onAsk={onAsk}
    />
  );
}
