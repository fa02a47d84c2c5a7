import { Alert, Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { type LeavingFigures, useLeaving } from './leaving.tsx';
import type { WaysOut } from './ways-out.ts';
import './save-file-card.css';

type MadeFile = { readonly fileName: string; readonly bytes: ArrayLike<number> };

/** What a file is to be like, and the button that makes it, saves it, and says what was saved. */
export function SaveFileCard<Made extends MadeFile>(props: {
  label: string;
  /** What the file holds, to be told before it is made. */
  figures: LeavingFigures;
  texts: { readonly save: string; readonly working: string };
  /** Null where it could not be made. */
  make(): Promise<Made | null>;
  said(made: Made): string;
  children: ReactNode;
}) {
  const [working, setWorking] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const leave = useLeaving();
  const save = async (out: WaysOut) => {
    setWorking(true);
    const made = await props.make();
    setWorking(false);
    if (!made) return;
    out.saveFile(made.fileName, new Uint8Array(made.bytes), 'application/octet-stream');
    setSaved(props.said(made));
  };
  return (
    <section className="b24-card b24-save-file-card" aria-label={props.label}>
      {props.children}
      <Button disabled={working} onClick={() => leave(props.texts.save, props.figures, (out) => void save(out))}>
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
