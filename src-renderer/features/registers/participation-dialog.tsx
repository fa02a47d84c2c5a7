import { useMemo } from 'react';
import type { Fields } from '#domain/sync/field-text.ts';
import { useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { RecordForm } from './record-form.tsx';
import { recordNames } from './record-names.ts';
import { newRecord } from './register-acts.ts';
import { useRegister } from './use-register.ts';

/** One participation in an agreement, from wherever it is shown: changed, deleted, or a new one. */
export function ParticipationDialog(props: {
  scope: string;
  year: number;
  agreementId: string;
  /** Null for a new one. */
  participationId: string | null;
  acts: Acts;
  onClose(): void;
}) {
  const { participationId, agreementId, year } = props;
  const { common } = useTexts();
  const data = useRegister('participations', props.scope, year);
  const names = useMemo(() => data && recordNames(data, common.programName), [data, common]);
  if (!data || !names) return null;
  const fresh: Fields = { ...newRecord('participations', data.scope, year), agreement_id: agreementId };
  const record = participationId === null ? fresh : data.rows.find(({ key }) => key === participationId)?.record;
  if (!record) return null;
  return (
    <RecordForm
      name="participations"
      data={data}
      record={record}
      isNew={participationId === null}
      names={names}
      acts={props.acts}
      onClose={props.onClose}
    />
  );
}
