import { Button, Dialog } from '@digdir/designsystemet-react';
import type { Messages } from '#texts/messages.ts';
import type { LeavingFigures } from './leaving.tsx';
import { useModal } from './use-modal.ts';
import './leaving.css';

/** What goes with it, to be read before it leaves. */
export function LeavingDialog(props: {
  action: string;
  figures: LeavingFigures;
  texts: Messages['leaving'];
  act(): void;
  onClose(): void;
}) {
  const { action, figures, texts: t } = props;
  const dialog = useModal();
  return (
    <Dialog ref={dialog} className="b24-leaving" aria-label={t.title} closeButton={false} onClose={props.onClose}>
      <h2 className="b24-panel-title">{t.title}</h2>
      <p>{figures.name}</p>
      {figures.kind === 'text' ? (
        <section className="b24-leaving-text" aria-label={figures.name} tabIndex={0}>
          {figures.text}
        </section>
      ) : (
        <>
          <p className="b24-leaving-prices">{t.prices[figures.prices]}</p>
          <ul>
            {linesOf(figures, t).map(({ title, text }) => (
              <li key={`${title} ${text}`}>
                {title !== null && <strong>{title}</strong>} {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="b24-view-actions">
        <Button
          onClick={() => {
            dialog.current?.close();
            props.act();
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

type Line = { readonly title: string | null; readonly text: string };

function linesOf(figures: Exclude<LeavingFigures, { kind: 'text' }>, t: Messages['leaving']): readonly Line[] {
  if (figures.kind === 'lines') return figures.lines.map((text) => ({ title: null, text }));
  return figures.tables.map(({ title, heads, rows }) => ({
    title,
    text: t.figures(rows, heads.filter(Boolean).join(' · ')),
  }));
}
