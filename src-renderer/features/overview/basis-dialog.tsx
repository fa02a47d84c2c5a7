import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import type { SavingsReference } from '#domain/figures/savings.ts';
import type { Overview, ServiceFigures } from '#domain/overview/overview.ts';
import { NumberOrigin } from '#features/provenance/index.ts';
import { useSession } from '#features/session/index.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { reductionOrigin } from './origin-of-reduction.ts';
import { savingsOrigin } from './origin-of-savings.ts';
import { costPerUseOrigin, coverageOrigin } from './origin-of-service.ts';
import type { Names, Say } from './say.ts';

export type BasisTopic = 'reduction' | 'savings' | 'costPerUse' | 'coverage';

/** "Where does this number come from?" for the headline figures. */
export function BasisDialog(props: {
  topic: BasisTopic;
  overview: Overview;
  reference: SavingsReference;
  service: ServiceFigures | null;
  onClose(): void;
}) {
  const { texts, formats } = useSession();
  const names = useLiveQuery(readNames, []);
  if (!names) return null;
  const provenance = originOf(props, { t: texts.overview, common: texts.common, formats, names });
  return provenance && <NumberOrigin provenance={provenance} onClose={props.onClose} />;
}

function originOf(
  props: { topic: BasisTopic; overview: Overview; reference: SavingsReference; service: ServiceFigures | null },
  say: Say,
): Provenance | null {
  const { topic, overview, reference, service } = props;
  switch (topic) {
    case 'reduction':
      return reductionOrigin(overview, say);
    case 'savings':
      return savingsOrigin(overview, reference, say);
    case 'costPerUse':
      return service && costPerUseOrigin(overview, service, say);
    case 'coverage':
      return service && coverageOrigin(overview, service, say);
  }
}

async function readNames(): Promise<Names> {
  const [organisations, services, agreements, participations] = await Promise.all([
    database.records('organisations').toArray(),
    database.records('services').toArray(),
    database.records('agreements').toArray(),
    database.records('participations').toArray(),
  ]);
  return {
    organisation: new Map(organisations.map(({ id, name }) => [id as string, name])),
    service: new Map(services.map(({ id, name }) => [id, name])),
    serviceOfAgreement: new Map(agreements.map(({ id, service_id }) => [id, service_id])),
    participation: new Map(participations.map((participation) => [participation.id, participation])),
  };
}
