import { Button } from '@digdir/designsystemet-react';
import { FileCsvIcon, FileExcelIcon, FilePdfIcon, FileTextIcon, FileWordIcon, FolderIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { ExportedFile, ExportFormat } from '#contract/exports.ts';
import { useSession } from '#features/session/index.ts';
import type { Saving } from './use-saving.ts';

const ICONS = {
  pdf: FilePdfIcon,
  docx: FileWordIcon,
  pptx: FileTextIcon,
  xlsx: FileExcelIcon,
  csv: FileCsvIcon,
} as const satisfies Readonly<Record<ExportFormat, typeof FilePdfIcon>>;

const SHOWN = 6;

/** The files saved last, each a click from being opened or found in its folder; in sight once something was saved. */
export function RecentFiles({ saving }: { saving: Saving }) {
  const { host, texts } = useSession();
  const t = texts.documents.save;
  const [said, setSaid] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { exports, refresh, state } = saving;
  useEffect(() => setOpen((open) => open || state.kind === 'saved'), [state]);
  if (exports === null) return null;
  const act = async (channel: 'exports:open' | 'exports:show', file: ExportedFile) => {
    const { kind } = await host[channel](file.handle);
    const failed = channel === 'exports:open' ? t.noProgram(file.name) : t.noFolder(file.folder);
    setSaid(kind === 'opened' ? null : kind === 'absent' ? t.absent(file.name) : failed);
    if (kind === 'absent') await refresh();
  };
  const files = exports.files.slice(0, SHOWN);
  return (
    <details className="b24-recent" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.recent}</summary>
      {said && <p role="alert">{said}</p>}
      {files.length === 0 && <p className="b24-soft">{t.none}</p>}
      <ul>
        {files.map((file) => (
          <RecentFile key={file.handle} file={file} onAct={act} />
        ))}
      </ul>
    </details>
  );
}

function RecentFile(props: {
  file: ExportedFile;
  onAct(channel: 'exports:open' | 'exports:show', file: ExportedFile): Promise<void>;
}) {
  const { texts, formats } = useSession();
  const t = texts.documents.save;
  const { file, onAct } = props;
  const Icon = ICONS[file.format];
  return (
    <li>
      <Icon aria-hidden="true" />
      <span className="b24-recent-name" title={file.folder}>
        {file.name}
        <span className="b24-soft b24-small">
          {formats.date(file.savedAt.slice(0, 10))} {formats.time(file.savedAt)}
        </span>
      </span>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t.openFile(file.name)}
        onClick={() => void onAct('exports:open', file)}
      >
        {t.open}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={t.showFile(file.name)}
        title={t.show}
        onClick={() => void onAct('exports:show', file)}
      >
        <FolderIcon aria-hidden="true" />
      </Button>
    </li>
  );
}
