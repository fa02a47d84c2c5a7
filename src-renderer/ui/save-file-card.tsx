import { Alert, Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { saveFile } from './save-file.ts';
import './save-file-card.css';

type MadeFile = { readonly fileName: string; readonly bytes: ArrayLike<number> };

/** What a file is to be like, and the button that makes it, saves it, and says what was saved. */
export function SaveFileCard<Made extends MadeFile>(props: {
  label: string;
  texts: { readonly save: string; readonly working: string };
  /** Null where it could not be made. */
  make(): Promise<Made | null>;
  said(made: Made): string;
  children: ReactNode;
}) {
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const save = async () => {
    setWorking(true);
    const made = await props.make();
    setWorking(false);
    if (!made) return;
    saveFile(made.fileName, new Uint8Array(made.bytes), 'application/octet-stream');
    setSaved(props.said(made));
  };
  return (
    <section className="b24-card b24-save-file-card" aria-label={props.label}>
      {props.children}
      <Button disabled={working} onClick={() => void save()}>
        <DownloadIcon aria-hidden="true" />
        {working ? props.texts.working : props.texts.save}
      </Button>
      {saved && (
        <Alert data-color="success" role="status">
          {saved}
        </Alert>
      )}
    </section>
  );
}
