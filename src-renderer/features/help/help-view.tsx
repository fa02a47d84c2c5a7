import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '#features/session/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { foundParts, GUIDE } from './guide.ts';
import './help.css';
import { Markdown } from './markdown.tsx';
import { ShortcutTable } from './shortcuts.tsx';

const FILES = import.meta.glob<string>('../../../docs/bilder/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});
const PICTURES: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([path, address]) => [path.split('/').at(-1) ?? '', address]),
);

/** The user guide in the program, to be searched; and every key. */
export function HelpView() {
  const { help: t } = useTexts();
  const [asked, setAsked] = useState('');
  const parts = foundParts(GUIDE, asked);
  return (
    <div className="b24-view b24-help">
      <ViewHead title={t.title} subtitle={t.subtitle}>
        <Field className="b24-help-search">
          <Label>{t.search}</Label>
          <Input type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
        </Field>
      </ViewHead>
      <p role="status" className="b24-small b24-soft">
        {asked.trim() === '' ? '' : parts.length === 0 ? t.nothing : t.found(parts.length)}
      </p>
      <div className="b24-help-columns">
        <nav aria-label={t.contents} className="b24-card">
          <ul>
            {parts.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => show(id)}>
                  {title}
                </button>
              </li>
            ))}
            <li>
              <button type="button" onClick={() => show(KEYS)}>
                {t.shortcutsTitle}
              </button>
            </li>
          </ul>
        </nav>
        <div className="b24-card b24-help-text" lang="nb">
          {parts.map(({ id, title, tokens }) => (
            <section key={id} id={`hjelp-${id}`} aria-label={title} tabIndex={-1}>
              <h2>{title}</h2>
              <Markdown tokens={tokens} pictures={PICTURES} />
            </section>
          ))}
          <section id={`hjelp-${KEYS}`} aria-label={t.shortcutsTitle} tabIndex={-1}>
            <h2>{t.shortcutsTitle}</h2>
            <ShortcutTable />
          </section>
        </div>
      </div>
    </div>
  );
}

const KEYS = 'taster';

/** The address after # is the view's: the place is moved to without touching it. */
function show(id: string) {
  const part = document.getElementById(`hjelp-${id}`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
