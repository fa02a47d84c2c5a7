import { Dialog } from '@digdir/designsystemet-react';
import { FolderList } from '#features/folders/index.ts';
import { useSession } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';

/** Choosing the central file where the host has no file dialog. */
export function BrowseDialog(props: { onChosen(handle: string): void; onClose(): void }) {
  const { texts } = useSession();
  const t = texts.central;
  const dialog = useModal();
  return (
    <Dialog
      ref={dialog}
      className="b24-browse"
      aria-label={t.browseTitle}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{t.browseTitle}</h2>
      <FolderList onFile={props.onChosen} />
    </Dialog>
  );
}
