import { Button, Checkbox, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { JoiningCandidate, JoiningOffer } from '#domain/budget/joining-offers.ts';
import type { JoinedService, WhatIf } from '#domain/budget/what-if.ts';
import { type Ore, ore } from '#domain/model/brands.ts';
import { fractionOf, multiply, toOre } from '#domain/money/fraction.ts';
import { useSession } from '#features/session/index.ts';
import { formatKroner, parseKroner, parsePercent, valueOrNull } from '#ui/form/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';

/** What is chosen of one offer; a price or a share that is not known is written. */
type Chosen = { readonly taken: boolean; readonly priceOre: Ore | null; readonly share: number | null };

/** One more municipality: which, what it takes, and what the county pays of it. */
export function JoinDialog(props: {
  candidates: readonly JoiningCandidate[];
  /** The year whose prices the offers are in. */
  priceYear: number;
  onAsk(question: Extract<WhatIf, { kind: 'join' }>): void;
  onClose(): void;
}) {
  const { texts, formats } = useSession();
  const { budget: t, common } = texts;
  const { candidates } = props;
  const dialog = useModal();
  const [id, setId] = useState<string>(candidates[0]?.organisation.id ?? '');
  const [changes, setChanges] = useState<Readonly<Record<string, Partial<Chosen>>>>({});
  const candidate = candidates.find(({ organisation }) => organisation.id === id);
  if (!candidate) return null;
  const of = (offer: JoiningOffer): Chosen => ({
    taken: true,
    priceOre: offer.priceOre,
    share: offer.countyShare,
    ...changes[offer.agreementId],
  });
  const set = (offer: JoiningOffer, change: Partial<Chosen>) =>
    setChanges((before) => ({ ...before, [offer.agreementId]: { ...before[offer.agreementId], ...change } }));
  const services = candidate.offers.flatMap((offer) => joined(offer, of(offer), props.priceYear));
  const countyOre = ore(services.reduce((sum, service) => sum + countyPart(service.priceOre, service.countyShare), 0));
  return (
    <Dialog
      ref={dialog}
      className="b24-join"
      closeButton={common.close}
      aria-label={t.join.title}
      onClose={props.onClose}
    >
      <h2>{t.join.title}</h2>
      <QuickSelect
        label={t.join.municipality}
        value={id}
        choices={candidates.map(({ organisation }) => ({ value: organisation.id, text: organisation.name }))}
        onChoose={(chosen) => {
          setId(chosen);
          setChanges({});
        }}
      />
      <p className="b24-soft b24-small">
        {candidate.inhabitants === null
          ? t.join.noInhabitants
          : t.join.inhabitants(formats.number(candidate.inhabitants))}
      </p>
      <div className="b24-join-scroll">
        <table className="b24-plain-table b24-join-table">
          <thead>
            <tr>
              <th scope="col">{t.join.service}</th>
              <th scope="col">{t.join.price}</th>
              <th scope="col">{t.join.share}</th>
              <th scope="col" className="b24-number">
                {t.join.countyPays}
              </th>
            </tr>
          </thead>
          <tbody>
            {candidate.offers.map((offer) => {
              const { taken, priceOre, share } = of(offer);
              return (
                <tr key={`${id} ${offer.agreementId}`}>
                  <th scope="row">
                    <Checkbox
                      label={offer.serviceName}
                      description={basisText(offer)}
                      value={offer.agreementId}
                      checked={taken}
                      onChange={(event) => set(offer, { taken: event.target.checked })}
                    />
                  </th>
                  <td>
                    <QuickField
                      label={t.join.priceOf(offer.serviceName)}
                      text={priceOre === null ? '' : formatKroner(ore(Math.round(priceOre / 100) * 100))}
                      size={9}
                      numeric
                      problem={(text) => (valueOrNull(parseKroner(text)) === null ? t.problems.price : null)}
                      onWrite={(text) => set(offer, { priceOre: valueOrNull(parseKroner(text)), taken: true })}
                    />
                  </td>
                  <td>
                    <QuickField
                      label={t.join.shareOf(offer.serviceName)}
                      text={share === null ? '' : formats.percent(share, 0)}
                      suffix="%"
                      size={4}
                      numeric
                      problem={(text) => (shareOf(text) === null ? t.problems.share : null)}
                      onWrite={(text) => set(offer, { share: shareOf(text), taken: true })}
                    />
                  </td>
                  <td className="b24-number">
                    {taken && priceOre !== null && share !== null
                      ? formats.kroner(countyPart(priceOre, share))
                      : taken
                        ? common.missing
                        : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t.join.sum(props.priceYear)}
              </th>
              <td className="b24-number">{formats.kroner(countyOre)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="b24-form-actions">
        <Button
          disabled={services.length === 0}
          onClick={() =>
            props.onAsk({
              kind: 'join',
              organisationId: candidate.organisation.id,
              name: candidate.organisation.name,
              services,
            })
          }
        >
          {t.join.ask}
        </Button>
        <Button variant="secondary" onClick={props.onClose}>
          {common.cancel}
        </Button>
      </div>
    </Dialog>
  );

  function basisText({ basis }: JoiningOffer): string {
    if (basis.kind === 'offer') return t.join.offered(basis.year);
    if (basis.kind === 'none') return t.join.noPrice;
    return t.join.estimated(formats.number(basis.libraries));
  }
}

function joined(offer: JoiningOffer, { taken, priceOre, share }: Chosen, priceYear: number): JoinedService[] {
  if (!taken || priceOre === null || share === null) return [];
  return [
    {
      serviceId: offer.serviceId,
      label: offer.serviceName,
      priceOre,
      priceYear: offer.basis.kind === 'offer' ? offer.basis.year : priceYear,
      basis: offer.basis.kind === 'offer' ? 'offer' : 'perInhabitant',
      countyShare: share,
      vatRate: offer.vatRate,
    },
  ];
}

function countyPart(priceOre: number, share: number): Ore {
  return toOre(multiply(fractionOf(priceOre), fractionOf(share)));
}

/** 0–100 % as a fraction. */
function shareOf(text: string): number | null {
  const share = valueOrNull(parsePercent(text));
  return share === null || share < 0 || share > 1 ? null : share;
}
