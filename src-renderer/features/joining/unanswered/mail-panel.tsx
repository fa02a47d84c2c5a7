import { Button } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { UnansweredLibrary } from '#domain/joining/unanswered.ts';
import { useMessages, useSession } from '#features/session/index.ts';
import { formatsFor } from '#ui/format.ts';
import { useKeptState } from '#ui/kept-state.ts';
import { useLeaving } from '#ui/leaving.tsx';
import type { WaysOut } from '#ui/ways-out.ts';
import { mailText } from './mail-text.ts';

const FORMS = ['nb', 'nn'] as const;
type Form = (typeof FORMS)[number];

/** The text to one library, in the language form of whoever gets it, ready to be pasted. */
export function MailPanel(props: { library: UnansweredLibrary | null; year: number; isLast: boolean; onNext(): void }) {
  const { library, year } = props;
  const { texts, language } = useSession();
  const t = texts.joiningLists.mail;
  const [kept, changeForm] = useKeptState<Form | null>('joining.mailForm', readForm);
  const [said, setSaid] = useState('');
  const form = kept ?? (language === 'nn' ? 'nn' : 'nb');
  const wording = useMessages(form);
  const leave = useLeaving();
  if (!library) {
    return (
      <aside className="b24-card b24-mail" aria-label={t.textLabel}>
        <p className="b24-soft">{t.none}</p>
      </aside>
    );
  }
  if (!wording) return null;
  const { subject, body } = mailText(library, year, wording.texts.joiningLists.mail, formatsFor(wording.language));
  const copy = async (out: WaysOut, goOn: boolean) => {
    try {
      await out.copyText(body);
      setSaid(t.copied(library.library.name));
      if (goOn) props.onNext();
    } catch {
      setSaid(t.copyFailed);
    }
  };
  return (
    <aside className="b24-card b24-mail" aria-label={t.heading(library.library.name)}>
      <div className="b24-mail-head">
        <h2>{t.heading(library.library.name)}</h2>
        <fieldset className="b24-segments" aria-label={t.language}>
          {FORMS.map((each) => (
            <button key={each} type="button" aria-pressed={each === form} onClick={() => changeForm(() => each)}>
              {t.languages[each]}
            </button>
          ))}
        </fieldset>
      </div>
      <p className="b24-small">
        <span className="b24-soft">{t.subjectLabel}:</span> <span lang={form}>{subject}</span>
      </p>
      <textarea readOnly lang={form} aria-label={t.textLabel} value={body} onFocus={(event) => event.target.select()} />
      <div className="b24-view-actions">
        <Button
          onClick={() =>
            leave(
              props.isLast ? t.copy : t.copyNext,
              { kind: 'text', name: t.heading(library.library.name), text: body },
              (out) => void copy(out, !props.isLast),
            )
          }
        >
          <FilesIcon aria-hidden="true" />
          {props.isLast ? t.copy : t.copyNext}
        </Button>
      </div>
      <p role="status" className="b24-soft b24-small">
        {said}
      </p>
    </aside>
  );
}

function readForm(stored: unknown): Form | null {
  return stored === 'nb' || stored === 'nn' ? stored : null;
}
