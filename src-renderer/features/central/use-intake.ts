import { useRef, useState } from 'react';
import type { CentralRead } from '#contract/host-api.ts';
import { chooseOffice } from '#data/device.ts';
import { database } from '#data/working-copy.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { Problem } from '#domain/model/problem.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { backUp, useRoom } from '#features/vault/index.ts';
import { type CentralSummary, loadSample, openCentralFile, storeOpened, type WorkProgress } from '#workers/client.ts';
import { useSync } from './sync/sync-provider.tsx';

/** Where the bytes came from: the connected central file (and when it was read), or a file picked by hand. */
export type Origin = { readonly name: string; readonly connectedAt: string | null };

export type Intake =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly progress: WorkProgress }
  | {
      readonly kind: 'preview';
      readonly origin: Origin;
      readonly summary: CentralSummary;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly message: string };

const STARTING: WorkProgress = { step: 'unzip', fraction: null };

/** Taking a central file in: read, check, look it over, store. Nothing stored changes before the user says so. */
export function useIntake() {
  const { host, texts } = useSession();
  const { empty } = useDataset();
  const { engine } = useSync();
  const [intake, setIntake] = useState<Intake>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const room = useRoom();
  /** Bytes of the file that was checked last. */
  const size = useRef(0);
  const t = texts.central;

  const working = async <T>(name: string, work: (options: WorkOptions) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    abort.current = controller;
    setIntake({ kind: 'working', name, progress: STARTING });
    const onProgress = (progress: WorkProgress) => {
      if (!controller.signal.aborted) setIntake({ kind: 'working', name, progress });
    };
    return work({ signal: controller.signal, onProgress });
  };

  const check = async (bytes: Uint8Array, origin: Origin) => {
    size.current = bytes.length;
    const outcome = await working(origin.name, (options) => openCentralFile(bytes, options));
    if (outcome.kind === 'cancelled') setIntake({ kind: 'done', message: t.cancelled });
    else if (outcome.kind === 'refused') setIntake({ kind: 'refused', name: origin.name, problems: outcome.problems });
    else setIntake({ kind: 'preview', origin, summary: outcome.value, warnings: outcome.warnings });
  };

  const checkRead = async (read: CentralRead, connectedAt: string | null) => {
    if (read.kind === 'read') await check(read.bytes, { name: read.name, connectedAt });
    else if (read.kind !== 'not_connected') setIntake({ kind: 'failed', message: readFailure(read, t) });
  };

  return {
    intake,
    openFile: async (file: File) =>
      check(new Uint8Array(await file.arrayBuffer()), { name: file.name, connectedAt: null }),
    /** A file that the host has read, or could not; not the connected one. */
    openRead: (read: CentralRead) => checkRead(read, null),
    readConnected: async () => {
      const read = await host['central:read']();
      await checkRead(read, read.kind === 'read' ? read.readAt : null);
    },
    takeIn: async (origin: Origin, office: string | null) => {
      const short = await room(size.current);
      if (short !== null) return setIntake({ kind: 'failed', message: short });
      // The way back, should she regret it: another file takes the place of everything that is here.
      if (!empty && !(await backUp(host, 'beforeMerge')))
        return setIntake({ kind: 'failed', message: texts.vault.notTaken });
      const outcome = await working(origin.name, (options) =>
        storeOpened({ fileName: origin.name, readAt: origin.connectedAt }, options),
      );
      if (outcome.kind === 'stored' && office !== null) await chooseOffice(database, organisationId(office));
      // No journal has what was taken in: it is on the disk when this is.
      if (outcome.kind === 'stored') await backUp(host, 'pause');
      void engine.run(true);
      setIntake(
        outcome.kind === 'stored'
          ? { kind: 'done', message: t.taken(origin.name) }
          : { kind: 'failed', message: outcome.kind === 'full' ? t.storageFull : t.cancelled },
      );
    },
    sample: async () => {
      const outcome = await working(texts.common.sampleData, (options) => loadSample(options));
      setIntake(
        outcome.kind === 'stored'
          ? { kind: 'done', message: t.sampleLoaded }
          : { kind: 'failed', message: outcome.kind === 'full' ? t.storageFull : t.cancelled },
      );
    },
    cancel: () => abort.current?.abort(),
    reset: () => setIntake({ kind: 'idle' }),
  };
}

type WorkOptions = { readonly signal: AbortSignal; onProgress(progress: WorkProgress): void };

type ReadFailure = Exclude<CentralRead, { kind: 'read' } | { kind: 'not_connected' }>;

function readFailure(
  read: ReadFailure,
  t: Readonly<Record<'absent' | 'busy' | 'denied' | 'tooLarge', (name: string) => string>>,
): string {
  switch (read.kind) {
    case 'absent':
      return t.absent(read.name);
    case 'busy':
      return t.busy(read.name);
    case 'denied':
      return t.denied(read.name);
    case 'too_large':
      return t.tooLarge(read.name);
  }
}
