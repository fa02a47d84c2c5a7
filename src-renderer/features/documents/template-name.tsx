import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '#features/session/index.ts';

/** What a template is to be called; a name that is taken already changes that template, and says so first. */
export function TemplateName(props: {
  /** The template that was chosen last, or none. */
  suggested: string;
  taken(name: string): boolean;
  onSave(name: string): void;
  onCancel(): void;
}) {
  const t = useTexts().documents.cases;
  const [name, setName] = useState(props.suggested);
  const called = name.trim();
  return (
    <div className="b24-case-template b24-case-template-name">
      <Textfield
        label={t.templateName}
        description={props.taken(called) ? t.templateReplaces(called) : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && called !== '' && props.onSave(called)}
      />
      <Button data-size="sm" disabled={called === ''} onClick={() => props.onSave(called)}>
        {t.save}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={props.onCancel}>
        {t.cancel}
      </Button>
    </div>
  );
}
