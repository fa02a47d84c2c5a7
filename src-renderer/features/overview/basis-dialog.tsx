import type { SavingsReference } from '#domain/figures/savings.ts';
import type { Overview, ServiceFigures } from '#domain/overview/overview.ts';
import { NumberOrigin, reductionOrigin, type Say, savingsOrigin, useSay } from '#features/provenance/index.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { costPerUseOrigin, coverageOrigin } from './origin-of-service.ts';

export type BasisTopic = 'reduction' | 'savings' | 'costPerUse' | 'coverage';

type Asked = {
  readonly topic: BasisTopic;
  readonly overview: Overview;
  readonly reference: SavingsReference;
  readonly service: ServiceFigures | null;
};

/** "Where does this number come from?" for the headline figures. */
export function BasisDialog(props: Asked & { onClose(): void }) {
  const say = useSay();
  const provenance = say && originOf(props, say);
  return provenance ? <NumberOrigin provenance={provenance} onClose={props.onClose} /> : null;
}

function originOf({ topic, overview, reference, service }: Asked, say: Say): Provenance | null {
  switch (topic) {
    case 'reduction': {
      const reduction = overview.reductions.at(-1);
      return reduction ? reductionOrigin(overview, reduction, say) : null;
    }
    case 'savings': {
      const saved = overview.savings[reference].find((entry) => entry.year === overview.year)?.savings;
      return saved ? savingsOrigin(overview, saved, say) : null;
    }
    case 'costPerUse':
      return service && costPerUseOrigin(overview, service, say);
    case 'coverage':
      return service && coverageOrigin(overview, service, say);
  }
}
