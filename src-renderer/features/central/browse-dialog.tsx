import { Button, Dialog } from '@digdir/designsystemet-react';
import { ArrowUpIcon, FileIcon, FolderIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { BrowseListing } from '#contract/host-api.ts';
import { useSession } from '#features/session/index.ts';

/** Where the host has no file dialog: folders and central files, listed by the host, named by opaque handles. */
export function BrowseDialog(props: { onChosen(handle: string): void; onClose(): void }) {
  const { host, texts } = useSession();
  const t = texts.central;
  const dialog = useRef<HTMLDialogElement>(null);
  const [listing, setListing] = useState<BrowseListing | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    void host['central:browse'](null).then(setListing);
  }, [host]);
  const open = (folder: string | null) => void host['central:browse'](folder).then(setListing);

  return (
    <Dialog
      ref={dialog}
      className="b24-browse"
      aria-label={t.browseTitle}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2 className="b24-panel-title">{t.browseTitle}</h2>
      {listing?.kind === 'unreadable' && <p role="alert">{t.browseUnreadable}</p>}
      {listing?.kind === 'listed' && (
        <>
          <p className="b24-source">{listing.folder}</p>
          {listing.parent !== null && (
            <Button variant="tertiary" onClick={() => open(listing.parent)}>
              <ArrowUpIcon aria-hidden="true" />
              {t.browseUp}
            </Button>
          )}
          <ul>
            {listing.entries.map((entry) => (
              <li key={entry.handle}>
                <button
                  type="button"
                  onClick={() => (entry.kind === 'folder' ? open(entry.handle) : props.onChosen(entry.handle))}
                >
                  {entry.kind === 'folder' ? <FolderIcon aria-hidden="true" /> : <FileIcon aria-hidden="true" />}
                  {entry.name}
                </button>
              </li>
            ))}
          </ul>
          {listing.entries.length === 0 && <p className="b24-soft">{t.browseEmpty}</p>}
        </>
      )}
    </Dialog>
  );
}
