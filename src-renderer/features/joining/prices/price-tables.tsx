import type { JoiningGrid } from '#domain/joining/joining-grid.ts';
import type { PriceChange } from '#domain/joining/price-list/price-changes.ts';
import type { UnusedPrice } from '#domain/joining/price-list/price-list.ts';
import { useFormats, useTexts } from '#features/session/index.ts';

const SHOWN = 100;

/** Each price beside the one it takes the place of. */
export function ChangedPrices({ changes, grid }: { changes: readonly PriceChange[]; grid: JoiningGrid }) {
  const { priceList: t } = useTexts();
  const { kronerExact, number } = useFormats();
  const rows = new Map(grid.rows.map((row) => [row.library.id as string, row]));
  const kroner = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? t.missing : kronerExact(amount);
  // What changes before what does not.
  const sorted = changes.toSorted((a, b) => Number(a.fate === 'same') - Number(b.fate === 'same'));
  return (
    <details>
      <summary>{t.changes}</summary>
      <div className="b24-prices-rows">
        <table className="b24-plain-table">
          <thead>
            <tr>
              <th scope="col">{t.library}</th>
              <th scope="col">{t.serviceHead}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map(({ libraryId, service, change }) => {
              const row = rows.get(libraryId);
              const field = change.list_price_ore === undefined ? 'paid_ore' : 'list_price_ore';
              return (
                <tr key={`${libraryId} ${service}`}>
                  <th scope="row">{row?.library.name}</th>
                  <td>{grid.services[service]?.name}</td>
                  <td>{kroner(row?.cells[service]?.participation?.[field])}</td>
                  <td>{kroner(change[field])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {changes.length > SHOWN && <p>{t.more(number(changes.length - SHOWN))}</p>}
      </div>
    </details>
  );
}

/** Rows of the file that say nothing that can be used, each with its reason. */
export function UnusedPrices({ unused, open }: { unused: readonly UnusedPrice[]; open: boolean }) {
  const { priceList: t } = useTexts();
  const { number } = useFormats();
  return (
    <details open={open}>
      <summary>{t.unused(unused.length)}</summary>
      <div className="b24-prices-rows">
        <table className="b24-plain-table">
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.serviceHead}</th>
              <th scope="col">{t.library}</th>
              <th scope="col">{t.price}</th>
              <th scope="col">{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {/* Two rows can read alike: one is its place. */}
            {Array.from(unused.slice(0, SHOWN).entries(), ([place, price]) => (
              <tr key={place}>
                <th scope="row">{[price.sheet, price.row].filter((part) => part !== null).join(', ')}</th>
                <td>{price.service}</td>
                <td>{price.library}</td>
                <td>{price.price}</td>
                <td>{t.reasons[price.reason]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {unused.length > SHOWN && <p>{t.more(number(unused.length - SHOWN))}</p>}
      </div>
    </details>
  );
}
