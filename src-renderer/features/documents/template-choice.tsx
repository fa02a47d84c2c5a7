import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { CASE_KINDS, CASE_TEMPLATES, type CaseKind } from '#domain/documents/case-templates.ts';
import { organisationId } from '#domain/model/brands.ts';
import type { RecordOf } from '#domain/model/tables.ts';
import { useTexts } from '#features/session/index.ts';
import type { AttachmentForm } from './attachment-form.tsx';
import { isOfTemplate, readTemplate, templateContent } from './own-template.ts';
import type { Says } from './says.ts';
import { turnedTo } from './turned-to.ts';

type CaseTemplateRecord = RecordOf<'case_templates'>;

/** The usual cases and the offices' own templates; what is chosen now can be saved as one, and an own one deleted. */
export function TemplateChoice(props: {
  county: string;
  form: AttachmentForm;
  says: Says;
  onChange(form: AttachmentForm): void;
}) {
  const { documents, undo } = useTexts();
  const t = documents.cases;
  const { county, form, says, onChange } = props;
  const own = useLiveQuery(async () => database.records('case_templates').toArray(), []) ?? [];
  const [name, setName] = useState<string | null>(null);
  const [picked, setPicked] = useState('');
  const owner = organisationId(county);
  const choose = (value: string) => {
    setPicked(value);
    const kind = CASE_KINDS.find((each) => each === value);
    const template = own.find(({ id }) => id === value);
    const wanted = kind ? CASE_TEMPLATES[kind] : template && readTemplate(template.content);
    if (wanted) onChange({ ...turnedTo(form, wanted.about, form.agreementId), ...wanted });
  };
  const change = async (id: string, after: CaseTemplateRecord | null, done: string) => {
    const stored = await changeRecord(database, { table: 'case_templates', key: id, after });
    if (stored.kind !== 'stored') says.say(undo[stored.kind]);
    else if (stored.value === 'proposed') says.say(undo.proposed);
    else says.sayUndoable(done, 1);
    return stored.kind === 'stored';
  };
  const save = async () => {
    const called = (name ?? '').trim();
    // The same name is the same template, with another content.
    const id = own.find((each) => each.owner === owner && each.name === called)?.id ?? crypto.randomUUID();
    const after = { id, owner, name: called, language: form.language, content: templateContent(form) };
    if (!(await change(id, after, t.templateSaved(called)))) return;
    setName(null);
    setPicked(id);
  };
  const fitting = [
    ...CASE_KINDS.filter((kind) => fits(form, kind)),
    ...own.filter(({ content }) => isOfTemplate(form, content)).map(({ id }) => id),
  ];
  // Two can be alike: then it is the one that she chose.
  const chosen = fitting.find((each) => each === picked) ?? fitting[0];
  const mine = own.find((each) => each.id === chosen && each.owner === owner);
  return (
    <>
      <Field>
        <Label>{t.kind}</Label>
        <Select value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
          {!chosen && <Select.Option value="">{t.ownChoice}</Select.Option>}
          {CASE_KINDS.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t.kinds[kind]}
            </Select.Option>
          ))}
          {own.length > 0 && (
            <Select.Optgroup label={t.ownTemplates}>
              {own.map((template) => (
                <Select.Option key={template.id} value={template.id}>
                  {template.name}
                </Select.Option>
              ))}
            </Select.Optgroup>
          )}
        </Select>
      </Field>
      {name === null ? (
        <div className="b24-case-template">
          <Button variant="tertiary" data-size="sm" onClick={() => setName(mine?.name ?? '')}>
            {t.saveTemplate}
          </Button>
          {mine && (
            <Button
              variant="tertiary"
              data-color="danger"
              data-size="sm"
              onClick={() => void change(mine.id, null, t.templateDeleted(mine.name ?? ''))}
            >
              {t.deleteTemplate}
            </Button>
          )}
        </div>
      ) : (
        <div className="b24-case-template b24-case-template-name">
          <Textfield label={t.templateName} value={name} onChange={(event) => setName(event.target.value)} />
          <Button data-size="sm" disabled={name.trim() === ''} onClick={() => void save()}>
            {t.save}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setName(null)}>
            {t.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

function fits({ about, sections, parts }: AttachmentForm, kind: CaseKind): boolean {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each));
  return (
    about === CASE_TEMPLATES[kind].about &&
    same(sections, CASE_TEMPLATES[kind].sections) &&
    same(parts, CASE_TEMPLATES[kind].parts)
  );
}
