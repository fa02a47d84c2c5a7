import { Alert, Button } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { TABLE_NAMES } from '#domain/model/tables.ts';
import { useCounts, useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useLeaving } from '#ui/leaving.tsx';
import { ProgressDialog } from '#ui/progress-dialog.tsx';
import type { WaysOut } from '#ui/ways-out.ts';
import { exportParquet, type ParquetProgress } from '#workers/parquet-client.ts';

type Export =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly progress: ParquetProgress | null }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed' };

/** The whole of the data for tools of analysis. */
export function ExportCard() {
  const { texts } = useSession();
  const t = texts.settings.parquet;
  const { empty } = useDataset();
  const [state, setState] = useState<Export>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);

  const leave = useLeaving();
  const counts = useCounts();
  const tables = TABLE_NAMES.filter((table) => counts[table] > 0).map((table) => ({
    title: texts.central.tables[table],
    heads: [],
    rows: counts[table],
  }));
  const figures = { kind: 'tables', name: t.title, tables, prices: 'single' } as const;
  const save = async (out: WaysOut) => {
    const controller = new AbortController();
    abort.current = controller;
    setState({ kind: 'working', progress: null });
    try {
      const onProgress = (progress: ParquetProgress) => setState({ kind: 'working', progress });
      const made = await exportParquet({ signal: controller.signal, onProgress });
      if (made === null) return setState({ kind: 'idle' });
      const name = t.fileName(made.revision, made.sample);
      out.saveFile(name, new Uint8Array(made.bytes), 'application/zip');
      setState({ kind: 'saved', name });
    } catch {
      setState({ kind: 'failed' });
    }
  };

  return (
    <section className="b24-card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p className="b24-soft">{t.help}</p>
      <p className="b24-soft">{t.prices}</p>
      {state.kind === 'saved' && (
        <Alert data-color="success" role="status">
          {t.saved(state.name)}
        </Alert>
      )}
      {state.kind === 'failed' && (
        <Alert data-color="danger" role="alert">
          {t.failed}
        </Alert>
      )}
      {empty && <p>{texts.central.nothingYet}</p>}
      <Button
        variant="secondary"
        disabled={empty || state.kind === 'working'}
        onClick={() => leave(t.save, figures, (out) => void save(out))}
      >
        {t.save}
      </Button>
      {state.kind === 'working' && (
        <ProgressDialog
          title={t.working}
          step={state.progress ? texts.central.tables[state.progress.table] : texts.frame.working}
          fraction={state.progress?.fraction ?? null}
          cancelText={texts.common.cancel}
          onCancel={() => abort.current?.abort()}
        />
      )}
    </section>
  );
}
