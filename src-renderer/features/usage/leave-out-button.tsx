import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type Act, changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import type { UsageSource } from '#domain/model/tables.ts';
import { isLeftOut, withLeftOut } from '#domain/usage/left-out.ts';
import { useTexts } from '#features/session/index.ts';
import { useRefusal } from '#features/vault/index.ts';

/** Holds a source out of every figure where it counts, and takes it in again where it does not. */
export function turnedLeftOut(source: UsageSource): Act {
  const after = withLeftOut(source, !isLeftOut(source));
  return { records: [{ table: 'usage_sources', key: source.id, after }] };
}

/** The same as a button beside a source that is told of; what stood in the way is said there too. */
export function LeaveOutButton({ source }: { source: UsageSource }) {
  const { usageFiles: t, undo } = useTexts();
  const refusal = useRefusal();
  const [said, setSaid] = useState('');
  const turn = async () => {
    const made = await changeRecords(database, turnedLeftOut(source));
    if (made.kind !== 'stored') setSaid(refusal ?? undo[made.kind]);
    else setSaid(made.value.proposed > 0 ? undo.proposed : '');
  };
  const text = isLeftOut(source) ? t.countAgain : t.leaveSourceOut;
  return (
    <>
      <Button variant="tertiary" aria-label={`${text}: ${source.file_name}`} onClick={() => void turn()}>
        {text}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
