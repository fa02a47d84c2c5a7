import { Button } from '@digdir/designsystemet-react';
import { FileCsvIcon, FileExcelIcon, FilePdfIcon, FileTextIcon, FileWordIcon, FolderIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
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

const SHOWN = 8;

/** The files saved last, each a click from being opened or found in its folder. */
export function RecentFiles({ saving }: { saving: Pick<Saving, 'exports' | 'refresh'> }) {
  const { host, texts, formats } = useSession();
  const t = texts.documents.save;
  const [said, setSaid] = useState<string | null>(null);
  const files = saving.exports?.files.slice(0, SHOWN) ?? [];
  const act = async (channel: 'exports:open' | 'exports:show', file: ExportedFile) => {
    const { kind } = await host[channel](file.handle);
    setSaid(kind === 'opened' ? null : kind === 'absent' ? t.absent(file.name) : t.noProgram(file.name));
    if (kind === 'absent') await saving.refresh();
  };
  return (
    <section className="b24-card b24-recent" aria-label={t.recent}>
      <h2>{t.recent}</h2>
      {said && <p role="alert">{said}</p>}
      {files.length === 0 ? (
        <p className="b24-soft">{t.none}</p>
      ) : (
        <ul>
          {files.map((file) => {
            const Icon = ICONS[file.format];
            return (
              <li key={file.handle}>
                <Icon aria-hidden="true" />
                <span className="b24-recent-name" title={`${file.folder} · ${file.name}`}>
                  {file.name}
                  <span className="b24-soft b24-small">
                    {formats.date(file.savedAt.slice(0, 10))} {formats.time(file.savedAt)}
                  </span>
                </span>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t.openFile(file.name)}
                  onClick={() => void act('exports:open', file)}
                >
                  {t.open}
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={t.showFile(file.name)}
                  title={t.show}
                  onClick={() => void act('exports:show', file)}
                >
                  <FolderIcon aria-hidden="true" />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
