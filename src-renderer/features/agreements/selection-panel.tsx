import { Button } from '@digdir/designsystemet-react';
import { TrashIcon, XMarkIcon } from '@navikt/aksel-icons';
import { priceOre } from '#domain/agreements/price-in-scope.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { AgreementRow } from './agreement-row.ts';

/** Stands in for the details when several agreements are selected. */
export function SelectionPanel(props: { rows: readonly AgreementRow[]; onDelete(): void; onClose(): void }) {
  const { rows } = props;
  const { agreements: t, common } = useTexts();
  const { kroner } = useFormats();
  const known = rows.map(({ price }) => priceOre(price)).filter((price) => price !== null);
  const missing = rows.filter(({ price }) => price.kind === 'missing').map(({ serviceName }) => serviceName);
  return (
    <aside className="b24-panel" aria-label={t.details.selected(rows.length)}>
      <header>
        <h2>{t.details.selected(rows.length)}</h2>
        <button type="button" className="b24-icon-button" aria-label={common.close} onClick={props.onClose}>
          <XMarkIcon aria-hidden="true" />
        </button>
      </header>
      <dl className="b24-facts">
        <dt>{t.details.selectedSum}</dt>
        <dd>
          <strong>{kroner(known.reduce((sum, price) => sum + price, 0))} kr</strong>
          {missing.length > 0 && <span className="b24-source"> {t.pricesLeftOut(missing)}</span>}
        </dd>
      </dl>
      <Button variant="secondary" data-color="danger" onClick={props.onDelete}>
        <TrashIcon aria-hidden="true" />
        {t.details.removeSelected(rows.length)}
      </Button>
    </aside>
  );
}
