import { Button, Dialog, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '#features/session/index.ts';
import { useModal } from '#ui/use-modal.ts';
import { type BrowsedFolder, FolderList } from './folder-list.tsx';

/** Choosing a folder where the host has no dialog for it. */
export function FolderDialog(props: {
  title: string;
  /** Words of the button, and what is said while no folder is open. */
  use: string;
  none: string;
  onChosen(folder: BrowsedFolder): void;
  onClose(): void;
}) {
  const { common } = useTexts();
  const dialog = useModal();
  const [folder, setFolder] = useState<BrowsedFolder | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      ref={dialog}
      className="b24-browse"
      aria-label={props.title}
      closeButton={common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{props.title}</h2>
      <FolderList onFolder={setFolder} />
      {asked && folder === null && <ValidationMessage role="alert">{props.none}</ValidationMessage>}
      <Button onClick={() => (folder === null ? setAsked(true) : props.onChosen(folder))}>{props.use}</Button>
    </Dialog>
  );
}
