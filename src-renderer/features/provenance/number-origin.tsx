import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/working-copy.ts';
import { useDataset } from '#features/dataset/index.ts';
import { PlaceLink } from '#features/navigation/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { ProvenanceFile } from '#ui/provenance/provenance.ts';
import { ProvenanceDialog } from '#ui/provenance/provenance-dialog.tsx';
import type { Traced } from './say.ts';

const NO_SOURCES: readonly string[] = [];

/** The dialog that every figure opens: what the number rests on, and which data it was worked out from. */
export function NumberOrigin(props: { provenance: Traced; onClose(): void }) {
  const { common, provenance: t } = useTexts();
  const { fileName, revision, sample } = useDataset();
  const { sourceIds = NO_SOURCES, ...provenance } = props.provenance;
  const files = useSourceFiles(sourceIds);
  const data = fileName === null ? t.dataHere : t.dataOf(fileName, revision);
  const mark = [sample ? common.sampleData : null, data, provenance.mark].filter(Boolean).join('. ');
  return (
    <ProvenanceDialog
      provenance={{ files, ...provenance, mark }}
      texts={{ ...t, missingBasis: common.missingBasis, close: common.close }}
      link={(to, text) => (
        <PlaceLink to={to} onGo={props.onClose}>
          {text}
        </PlaceLink>
      )}
      onClose={props.onClose}
    />
  );
}

/** The imported files by name; those that are not in the data any more are left out. */
function useSourceFiles(ids: readonly string[]): readonly ProvenanceFile[] {
  const { date } = useFormats();
  const sources = useLiveQuery(() => database.records('usage_sources').bulkGet([...ids]), [ids.join(' ')]);
  return (sources ?? []).flatMap((source) =>
    source ? [{ name: source.file_name, sha256: source.sha256, when: date(source.imported_at.slice(0, 10)) }] : [],
  );
}
