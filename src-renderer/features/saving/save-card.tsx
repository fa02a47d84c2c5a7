import { Button, Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { DOCUMENT_FORMATS } from '#domain/documents/format.ts';
import { FolderDialog } from '#features/folders/index.ts';
import { useSession } from '#features/session/index.ts';
import { RecentFiles } from './recent-files.tsx';
import { type SaveChoices, withFormat } from './save-choices.ts';
import type { Saving } from './use-saving.ts';

/** As which files a document is saved, what they are called and where they go. */
export function SaveCard(props: {
  choices: SaveChoices;
  /** The name that an empty field stands for. */
  ownName: string;
  saving: Saving;
  onChange(choices: SaveChoices): void;
}) {
  const { host, texts } = useSession();
  const t = texts.documents.save;
  const { choices, onChange } = props;
  const { exports, refresh } = props.saving;
  const [browsing, setBrowsing] = useState(false);
  const choose = async () => {
    const choice = await host['exports:chooseFolder']();
    if (choice.kind === 'browse') setBrowsing(true);
    if (choice.kind === 'chosen') await saveIn(choice.folder);
  };
  const saveIn = async (handle: string) => {
    setBrowsing(false);
    await host['exports:saveIn'](handle);
    await refresh();
  };
  return (
    <section className="b24-card b24-save" aria-label={t.title}>
      <Fieldset className="b24-inline-choices">
        <Fieldset.Legend>{t.formats}</Fieldset.Legend>
        <Fieldset.Description>{t.formatsHelp}</Fieldset.Description>
        {DOCUMENT_FORMATS.map((format) => (
          <Checkbox
            key={format}
            value={format}
            label={t.format[format]}
            checked={choices.formats.includes(format)}
            onChange={(event) => onChange(withFormat(choices, format, event.target.checked))}
          />
        ))}
      </Fieldset>
      <Textfield
        label={t.name}
        value={choices.name}
        placeholder={props.ownName}
        onChange={(event) => onChange({ ...choices, name: event.target.value })}
      />
      {exports && (
        <p className="b24-save-folder">
          <span>{t.folder(exports.folder)}</span>
          <Button variant="tertiary" data-size="sm" onClick={() => void choose()}>
            {t.otherFolder}
          </Button>
        </p>
      )}
      {browsing && (
        <FolderDialog
          title={t.folderTitle}
          use={t.useFolder}
          none={t.openFolder}
          onChosen={({ handle }) => void saveIn(handle)}
          onClose={() => setBrowsing(false)}
        />
      )}
      <RecentFiles saving={props.saving} />
    </section>
  );
}
