import { Button } from '@digdir/designsystemet-react';
import { ArrowUpIcon, FileIcon, FolderIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { BrowseListing } from '#contract/host-api.ts';
import { useSession } from '#features/session/index.ts';
import './folders.css';

/** A folder found by browsing: the host's handle for it, and its path for display. */
export type BrowsedFolder = { readonly handle: string; readonly path: string };

/**
 * Folders and central files, listed by the host and named by opaque handles.
 * @param props.onFile a file was chosen; without it, only folders are listed
 * @param props.onFolder the folder that is shown; null where the list begins
 */
export function FolderList(props: { onFile?(handle: string): void; onFolder?(folder: BrowsedFolder | null): void }) {
  const { host, texts } = useSession();
  const t = texts.central;
  const [listing, setListing] = useState<BrowseListing | null>(null);
  useEffect(() => {
    void host['central:browse'](null).then(setListing);
  }, [host]);
  const open = async (handle: string | null) => {
    const opened = await host['central:browse'](handle);
    setListing(opened);
    const path = opened.kind === 'listed' ? opened.folder : '';
    props.onFolder?.(handle === null || path === '' ? null : { handle, path });
  };
  if (listing === null) return null;
  if (listing.kind === 'unreadable') {
    return (
      <>
        <p role="alert">{t.browseUnreadable}</p>
        <Button variant="tertiary" onClick={() => void open(null)}>
          <ArrowUpIcon aria-hidden="true" />
          {t.browseUp}
        </Button>
      </>
    );
  }
  const entries = props.onFile ? listing.entries : listing.entries.filter(({ kind }) => kind === 'folder');
  return (
    <>
      <p className="b24-source">{listing.folder}</p>
      {listing.parent !== null && (
        <Button variant="tertiary" onClick={() => void open(listing.parent)}>
          <ArrowUpIcon aria-hidden="true" />
          {t.browseUp}
        </Button>
      )}
      <ul>
        {entries.map((entry) => (
          <li key={entry.handle}>
            <button
              type="button"
              onClick={() => (entry.kind === 'folder' ? void open(entry.handle) : props.onFile?.(entry.handle))}
            >
              {entry.kind === 'folder' ? <FolderIcon aria-hidden="true" /> : <FileIcon aria-hidden="true" />}
              {entry.name}
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="b24-soft">{props.onFile ? t.browseEmpty : t.browseNoFolders}</p>}
    </>
  );
}
