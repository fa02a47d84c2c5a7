import { Dialog } from '@digdir/designsystemet-react';
import { useTexts } from '#features/session/index.ts';
import './help.css';
import { useModal } from '#ui/use-modal.ts';

/** Every key, where it works. */
export function ShortcutTable() {
  const { help: t } = useTexts();
  return (
    <>
      {t.shortcuts.map(({ where, keys }) => (
        <section key={where} className="b24-shortcuts">
          <h3>{where}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** Every key on one sheet. */
export function ShortcutSheet(props: { onClose(): void }) {
  const { help: t, common } = useTexts();
  const dialog = useModal();
  return (
    <Dialog
      ref={dialog}
      className="b24-shortcut-sheet"
      aria-label={t.shortcutsTitle}
      closeButton={common.close}
      onClose={props.onClose}
    >
      <h2>{t.shortcutsTitle}</h2>
      <div className="b24-shortcut-columns">
        <ShortcutTable />
      </div>
    </Dialog>
  );
}
