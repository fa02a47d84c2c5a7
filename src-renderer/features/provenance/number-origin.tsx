import { useDataset } from '#features/dataset/index.ts';
import { useTexts } from '#features/session/index.ts';
import type { Provenance } from '#ui/provenance/provenance.ts';
import { ProvenanceDialog } from '#ui/provenance/provenance-dialog.tsx';

/** The dialog that every figure opens: what the number rests on, and which data it was worked out from. */
export function NumberOrigin(props: { provenance: Provenance; onClose(): void }) {
  const { common, provenance: t } = useTexts();
  const { fileName, revision, sample } = useDataset();
  const data = fileName === null ? t.dataHere : t.dataOf(fileName, revision);
  const mark = [sample ? common.sampleData : null, data, props.provenance.mark].filter(Boolean).join('. ');
  return (
    <ProvenanceDialog
      provenance={{ ...props.provenance, mark }}
      texts={{ ...t, missingBasis: common.missingBasis, close: common.close }}
      onClose={props.onClose}
    />
  );
}
