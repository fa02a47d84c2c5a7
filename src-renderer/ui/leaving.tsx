import { Button, Dialog } from '@digdir/designsystemet-react';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { Messages } from '#texts/messages.ts';

/** What of vendors' prices figures hold: nothing, sums over services, or what one service or library pays. */
export type HeldPrices = 'none' | 'sums' | 'single';

/** Figures on their way out of the program. */
export type LeavingFigures = {
  readonly name: string;
  /** Of the columns, the rows' names first. */
  readonly heads: readonly string[];
  readonly rows: number;
  readonly prices: HeldPrices;
};

type Asked = { readonly action: string; readonly figures: LeavingFigures; readonly act: () => void };

/** The words of the question; null where prices are not confidential, and nobody is asked. */
export const LeavingContext = createContext<Messages['leaving'] | null>(null);

/**
 * Where prices are confidential: says what figures hold before they are copied or saved, and does it when she says so. Else does it at
 * once.
 * @returns what to call with the words of the deed (`Kopier bildet`), and the question to draw
 */
export function useLeaving(): [(action: string, figures: LeavingFigures, act: () => void) => void, ReactNode] {
  const texts = useContext(LeavingContext);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (action: string, figures: LeavingFigures, act: () => void) =>
    texts === null ? act() : setAsked({ action, figures, act });
  const question = texts && asked && <LeavingDialog {...asked} texts={texts} onClose={() => setAsked(null)} />;
  return [ask, question];
}

function LeavingDialog(props: Asked & { texts: Messages['leaving']; onClose(): void }) {
  const { action, figures, act, texts: t, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <Dialog ref={dialog} aria-label={t.title} closeButton={false} onClose={onClose}>
      <h2 className="b24-panel-title">{t.title}</h2>
      <p>{figures.name}</p>
      <ul>
        <li>{t.figures(figures.rows, figures.heads.filter(Boolean).join(' · '))}</li>
        <li>{t.prices[figures.prices]}</li>
      </ul>
      <div className="b24-view-actions">
        <Button
          onClick={() => {
            dialog.current?.close();
            act();
          }}
        >
          {action}
        </Button>
        <Button variant="tertiary" onClick={() => dialog.current?.close()}>
          {t.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
