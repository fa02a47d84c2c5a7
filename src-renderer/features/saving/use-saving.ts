import { useCallback, useEffect, useRef, useState } from 'react';
import type { BackupFailure } from '#contract/backups.ts';
import type { ExportedFile, ExportList, ExportOver } from '#contract/exports.ts';
import type { DocumentFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { useSession } from '#features/session/index.ts';
import { type LeavingFigures, useLeaving } from '#ui/leaving.tsx';
import { writeDocument } from '#workers/documents-client.ts';

/** A document that can be saved: the PDF that the host has typeset, and the model that the other formats are written from. */
export type SavableDocument = { readonly model: DocumentModel | null; readonly pdf: Uint8Array };

export type SavingState =
  | { readonly kind: 'idle' }
  /** At the second of three, say. */
  | { readonly kind: 'saving'; readonly format: DocumentFormat; readonly at: number; readonly of: number }
  /** Other files have these names; somebody has to say what becomes of them. */
  | { readonly kind: 'asking'; readonly names: readonly string[]; readonly files: readonly WrittenFile[] }
  | { readonly kind: 'saved'; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: BackupFailure };

type WrittenFile = { readonly name: string; readonly format: DocumentFormat; readonly bytes: Uint8Array };

export type Saving = {
  readonly state: SavingState;
  /** Null until the host has answered. */
  readonly exports: ExportList | null;
  /** Writes the document in these formats, one after the other, as `name` and their endings, when it has been said what goes with it. */
  readonly save: (
    document: SavableDocument,
    name: string,
    formats: readonly DocumentFormat[],
    figures: LeavingFigures,
  ) => void;
  /** Stops what is being written; nothing of it is saved. */
  readonly cancel: () => void;
  /** The answer to `asking`; null leaves the files that stand there. */
  readonly answer: (over: Exclude<ExportOver, 'ask'> | null) => Promise<void>;
  /** Asks the host again what was saved, and where the next file goes. */
  readonly refresh: () => Promise<void>;
};

/** Saving a document as files through the host, which never writes over another file unasked. */
export function useSaving(): Saving {
  const { host, texts } = useSession();
  const { save: t } = texts.documents;
  const leave = useLeaving();
  const [state, setState] = useState<SavingState>({ kind: 'idle' });
  const [exports, setExports] = useState<ExportList | null>(null);
  const cancelling = useRef<AbortController | null>(null);
  const refresh = useCallback(async () => setExports(await host['exports:list']()), [host]);
  useEffect(() => void refresh(), [refresh]);

  /** Saves what has been written; what meets another file is asked about when the others are saved. */
  const put = async (files: readonly WrittenFile[], over: ExportOver): Promise<SavingState> => {
    const saved: ExportedFile[] = [];
    const taken: { name: string; file: WrittenFile }[] = [];
    for (const file of files) {
      const outcome = await host['exports:save'](file.name, file.format, file.bytes, over);
      if (outcome.kind === 'saved') saved.push(outcome.file);
      else if (outcome.kind === 'taken') taken.push({ name: outcome.name, file });
      else if (outcome.kind === 'failed')
        return { kind: 'failed', name: `${file.name}.${file.format}`, reason: outcome.reason };
      else throw new Error(`the host takes no ${file.format} of ours`);
    }
    if (taken.length === 0) return { kind: 'saved', files: saved };
    return { kind: 'asking', names: taken.map(({ name }) => name), files: taken.map(({ file }) => file) };
  };

  const write = async ({ model, pdf }: SavableDocument, name: string, formats: readonly DocumentFormat[]) => {
    cancelling.current = new AbortController();
    const { signal } = cancelling.current;
    const files: WrittenFile[] = [];
    for (const [i, format] of formats.entries()) {
      setState({ kind: 'saving', format, at: i + 1, of: formats.length });
      const bytes = format === 'pdf' ? pdf : await writeDocument(known(model), format, signal);
      if (bytes === null) {
        setState({ kind: 'idle' });
        return;
      }
      files.push({ name, format, bytes });
    }
    setState(await put(files, 'ask'));
    await refresh();
  };

  return {
    state,
    exports,
    refresh,
    cancel: () => cancelling.current?.abort(),
    save(document, name, formats, figures) {
      const [only] = formats.length === 1 ? formats : [];
      const action = t.button(only ? t.format[only] : null, formats.length);
      leave(action, figures, () => void write(document, name, formats));
    },
    async answer(over) {
      if (state.kind !== 'asking') return;
      setState(over === null ? { kind: 'idle' } : await put(state.files, over));
      await refresh();
    },
  };
}

/** @throws RangeError: whoever saves without a model saves a PDF alone */
function known(model: DocumentModel | null): DocumentModel {
  if (model === null) throw new RangeError('a document without a model is a PDF alone');
  return model;
}
