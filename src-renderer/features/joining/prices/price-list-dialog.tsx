import { Alert, Button, Checkbox, Dialog, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useState } from 'react';
import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import { holdsBoth, type PriceChoices, priceChanges } from '#domain/joining/price-list/price-changes.ts';
import type { PriceList } from '#domain/joining/price-list/price-list.ts';
import type { Outcome } from '#domain/model/problem.ts';
import { useFormats, useSession, useTexts } from '#features/session/index.ts';
import { ProblemList } from '#ui/problem-list.tsx';
import { type JoiningQuery, readPriceList } from '#workers/joining-client.ts';
import type { CellRef } from '../joining-session.ts';
import { ChangedPrices, UnusedPrices } from './price-tables.tsx';
import './prices.css';
import { useModal } from '#ui/use-modal.ts';

export type PricesToStore = readonly {
  readonly cell: CellRef;
  readonly change: ReturnType<typeof priceChanges>['changes'][number]['change'];
}[];

/** A price list before anything is stored: what it says, what it changes, what is not used and why. */
export function PriceListDialog(props: {
  file: File;
  query: JoiningQuery;
  grid: JoiningGrid;
  onStore(prices: PricesToStore): void;
  onClose(): void;
}) {
  const { file, query, grid } = props;
  const { priceList: t, common } = useTexts();
  const { language } = useSession();
  const dialog = useModal();
  const [service, setService] = useState<string | null>(null);
  const outcome = useReading(file, query, service);
  return (
    <Dialog
      ref={dialog}
      className="b24-prices"
      aria-label={t.title(file.name)}
      closeButton={common.close}
      onClose={props.onClose}
    >
      <h2>{t.title(file.name)}</h2>
      {!outcome && <p role="status">{t.reading}</p>}
      {outcome?.kind === 'refused' && (
        <Alert data-color="danger" role="alert">
          <p>{t.refused}</p>
          <ProblemList problems={outcome.problems} language={language} more={(count) => t.more(String(count))} />
        </Alert>
      )}
      {outcome?.kind === 'ok' && (
        <Preview list={outcome.value} grid={grid} service={service} onService={setService} onStore={props.onStore} />
      )}
    </Dialog>
  );
}

function Preview(props: {
  list: PriceList;
  grid: JoiningGrid;
  service: string | null;
  onService(service: string | null): void;
  onStore(prices: PricesToStore): void;
}) {
  const { list, grid } = props;
  const { priceList: t } = useTexts();
  const { number: n } = useFormats();
  const [choices, setChoices] = useState<PriceChoices>({ onlyPrice: 'list', overwrite: false });
  const { changes, kept, repriced } = useMemo(() => priceChanges(list.prices, grid, choices), [list, grid, choices]);
  const count = (fate: string) => changes.filter((change) => change.fate === fate).length;
  const toStore = changes.filter(({ fate }) => fate !== 'same');
  const hasBoth = holdsBoth(list.prices);
  const unsaid = props.service !== null || list.unused.some(({ reason }) => reason === 'serviceUnsaid');
  const distinct = (pick: (change: (typeof changes)[number]) => unknown) => new Set(changes.map(pick)).size;
  return (
    <div className="b24-prices-body">
      {unsaid && (
        <Field className="b24-prices-service">
          <Label>{t.service}</Label>
          <Select value={props.service ?? ''} onChange={(event) => props.onService(event.target.value || null)}>
            <option value="">{t.serviceNone}</option>
            {grid.services.map(({ agreementId, name }) => (
              <option key={agreementId} value={agreementId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <section className="b24-prices-result">
        {changes.length > 0 ? (
          <p>
            <strong>{t.counts(n(count('new')), n(count('changed')), n(count('same')))}</strong>{' '}
            {t.about(
              distinct(({ libraryId }) => libraryId),
              distinct(({ service }) => service),
            )}
          </p>
        ) : (
          <p>
            <strong>{t.nothing}</strong> {list.unused.length > 0 ? '' : t.nothingHelp}
          </p>
        )}
        {list.year !== null && list.year !== grid.year && <p>{t.otherYear(list.year, grid.year)}</p>}
        {list.leftOut.length > 0 && <p>{t.leftOut([...new Set(list.leftOut.map(({ column }) => `«${column}»`))])}</p>}
        {repriced > 0 && <p>{t.repriced(n(repriced))}</p>}
      </section>
      {changes.length > 0 && !hasBoth && (
        <Fieldset className="b24-prices-choices">
          <Fieldset.Legend>{t.onlyPrice}</Fieldset.Legend>
          {(['list', 'paid'] as const).map((each) => (
            <Radio
              key={each}
              name="only-price"
              value={each}
              label={t.onlyPrices[each]}
              checked={choices.onlyPrice === each}
              onChange={() => setChoices({ ...choices, onlyPrice: each })}
            />
          ))}
        </Fieldset>
      )}
      {(kept > 0 || choices.overwrite) && (
        <div>
          {kept > 0 && <p>{t.kept(n(kept))}</p>}
          <Checkbox
            value="overwrite"
            label={t.overwrite}
            checked={choices.overwrite}
            onChange={(event) => setChoices({ ...choices, overwrite: event.target.checked })}
          />
        </div>
      )}
      {changes.length > 0 && <ChangedPrices changes={changes} grid={grid} />}
      {list.unused.length > 0 && <UnusedPrices unused={list.unused} open={changes.length === 0} />}
      <div className="b24-view-actions">
        <Button
          disabled={toStore.length === 0}
          onClick={() =>
            props.onStore(toStore.map(({ libraryId, service, change }) => ({ cell: { libraryId, service }, change })))
          }
        >
          {t.store(toStore.length)}
        </Button>
      </div>
    </div>
  );
}

function useReading(file: File, query: JoiningQuery, service: string | null): Outcome<PriceList> | null {
  const [outcome, setOutcome] = useState<Outcome<PriceList> | null>(null);
  useEffect(() => {
    let current = true;
    void file
      .arrayBuffer()
      .then((buffer) => readPriceList(query, { name: file.name, bytes: new Uint8Array(buffer) }, service))
      .then((read) => {
        if (current) setOutcome(read);
      });
    return () => {
      current = false;
    };
  }, [file, query, service]);
  return outcome;
}
