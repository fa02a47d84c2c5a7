import { Select } from '@digdir/designsystemet-react';
import type { Placement } from '#domain/counter/placement.ts';
import type { Organisation } from '#domain/model/tables.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useScope, useTexts } from '#features/session/index.ts';
import { placementText } from './placement-text.ts';
import type { Places } from './use-places.ts';

const LATER = '';
const LEAVE_OUT = 'left_out';
const OTHER = 'other';
const SHARED = { municipality: 'shared:municipality', school: 'shared:school' } as const;

/**
 * Who rows count for: one organisation, nobody, several that share, or not decided yet (null). The chosen county's own
 * stand first.
 * @param props.onSome the user wants to say which municipalities share
 */
export function PlacementSelect(props: {
  value: Placement | null;
  places: Places;
  labelledBy: string;
  onChange(placement: Placement | null): void;
  onSome(): void;
}) {
  const { usageFiles: t } = useTexts();
  const dataset = useDataset();
  const { scope } = useScope(dataset.newestYear);
  const { places, value, onChange } = props;
  const { organisations } = places;
  const countyName = organisations.find(({ id }) => id === scope)?.name ?? '';
  const own = organisations.filter((each) => each.id === scope || each.county_id === scope);
  const current = (kind: Organisation['kind']) => own.filter((each) => each.kind === kind && each.valid_to === null);
  const sharing = { municipality: current('municipality'), school: current('school') };
  const others = organisations.filter((each) => !own.includes(each));
  const choose = (chosen: string) => {
    if (chosen === LATER) return onChange(null);
    if (chosen === LEAVE_OUT) return onChange({ kind: 'left_out' });
    if (chosen === OTHER) return props.onSome();
    if (chosen === SHARED.municipality) return onChange(shared(sharing.municipality, 'inhabitants'));
    if (chosen === SHARED.school) return onChange(shared(sharing.school, 'pupils'));
    onChange({ kind: 'organisation', id: chosen });
  };
  return (
    <Select
      value={selectedValue(value)}
      aria-labelledby={props.labelledBy}
      onChange={(event) => choose(event.target.value)}
    >
      <Select.Option value={LATER}>{t.later}</Select.Option>
      <Select.Option value={LEAVE_OUT}>{t.leaveOut}</Select.Option>
      <Select.Optgroup label={t.share}>
        {value?.kind === 'allocated' && (
          <Select.Option value="current">{placementText(value, places, t)}</Select.Option>
        )}
        {scope !== COUNTRY && (
          <Select.Option value={SHARED.municipality}>{t.shareMunicipalities(countyName)}</Select.Option>
        )}
        {scope !== COUNTRY && <Select.Option value={SHARED.school}>{t.shareSchools(countyName)}</Select.Option>}
        <Select.Option value={OTHER}>{t.shareSome}</Select.Option>
      </Select.Optgroup>
      {scope !== COUNTRY && (
        <Select.Optgroup label={countyName}>{own.map((each) => optionOf(each, places))}</Select.Optgroup>
      )}
      {KINDS.map((kind) => (
        <Select.Optgroup key={kind} label={t.kinds[kind]}>
          {others.filter((each) => each.kind === kind).map((each) => optionOf(each, places))}
        </Select.Optgroup>
      ))}
    </Select>
  );
}

const KINDS = ['county', 'municipality', 'school', 'national'] as const;

function optionOf({ id }: Organisation, places: Places) {
  return (
    <Select.Option key={id} value={id}>
      {places.organisationName(id)}
    </Select.Option>
  );
}

function selectedValue(value: Placement | null): string {
  if (value === null) return LATER;
  if (value.kind === 'left_out') return LEAVE_OUT;
  return value.kind === 'organisation' ? value.id : 'current';
}

function shared(organisations: readonly Organisation[], by: 'inhabitants' | 'pupils'): Placement {
  return { kind: 'allocated', among: organisations.map(({ id }) => id), by };
}
