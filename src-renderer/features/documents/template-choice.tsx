import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { changeRecord } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { CASE_KINDS, CASE_TEMPLATES, type CaseKind } from '#domain/documents/case-templates.ts';
import { hasWords, isOfTemplate, readTemplate, templateContent } from '#domain/documents/own-template.ts';
import { useFieldTexts } from '#features/central/index.ts';
import { useTexts } from '#features/session/index.ts';
import type { AttachmentForm } from './attachment-form.tsx';
import type { Says } from './says.ts';
import { TemplateName } from './template-name.tsx';
import { turnedTo } from './turned-to.ts';
import { type CaseTemplateRecord, useTemplates } from './use-templates.ts';

/** The usual cases and the offices' own templates; what is chosen now can be saved as one, and an own one changed or deleted. */
export function TemplateChoice(props: {
  county: string;
  form: AttachmentForm;
  says: Says;
  onChange(form: AttachmentForm): void;
}) {
  const { documents, undo } = useTexts();
  const t = documents.cases;
  const { county, form, says, onChange } = props;
  const { owner, own, others } = useTemplates(county);
  const fields = useFieldTexts();
  const [isNaming, setNaming] = useState(false);
  const [picked, setPicked] = useState('');
  const choose = (value: string) => {
    setPicked(value);
    const kind = CASE_KINDS.find((each) => each === value);
    const template = [...own, ...others].find(({ id }) => id === value);
    const wanted = kind ? CASE_TEMPLATES[kind] : template && readTemplate(template.content);
    if (!wanted) return;
    const turned = turnedTo(form, wanted.about, form.agreementId);
    onChange({ ...turned, ...wanted, ...languageOf(template) });
    if (template && hasWords(turned) && !isOfTemplate({ ...turned, ...wanted, ...wordsOf(turned) }, template.content)) {
      says.say(t.wordsReplaced(template.name ?? ''), () => onChange(form));
    }
  };
  const change = async (id: string, after: CaseTemplateRecord | null, done: string) => {
    const stored = await changeRecord(database, { table: 'case_templates', key: id, after });
    if (stored.kind !== 'stored') says.say(undo[stored.kind]);
    else if (stored.value === 'proposed') says.say(undo.proposed);
    else says.sayUndoable(done, 1);
    return stored.kind === 'stored';
  };
  const ofName = (name: string) => own.find((each) => each.name === name);
  const save = async (name: string) => {
    // The same name is the same template, with another content.
    const before = ofName(name);
    const id = before?.id ?? crypto.randomUUID();
    const after = { id, owner, name, language: form.language, content: templateContent(form) };
    if (!(await change(id, after, before ? t.templateChanged(name) : t.templateSaved(name)))) return;
    setNaming(false);
    setPicked(id);
  };
  const fitting = [
    ...CASE_KINDS.filter((kind) => fits(form, kind)),
    ...[...own, ...others].filter(({ content }) => isOfTemplate(form, content)).map(({ id }) => id),
  ];
  // Two can be alike: then it is the one that she chose.
  const chosen = fitting.find((each) => each === picked) ?? fitting[0];
  const mine = own.find((each) => each.id === chosen);
  const suggested = mine ?? [...own, ...others].find(({ id }) => id === picked);
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
          <Templates label={t.ownTemplates} templates={own} nameOf={({ name }) => name ?? ''} />
          <Templates
            label={t.otherTemplates}
            templates={others}
            nameOf={(template) => t.templateOf(template.name ?? '', fields.owner(template.owner))}
          />
        </Select>
      </Field>
      {isNaming ? (
        <TemplateName
          suggested={suggested?.name ?? ''}
          taken={(name) => ofName(name) !== undefined}
          onSave={(name) => void save(name)}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <div className="b24-case-template">
          <Button variant="tertiary" data-size="sm" onClick={() => setNaming(true)}>
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
      )}
    </>
  );
}

function Templates(props: {
  label: string;
  templates: readonly CaseTemplateRecord[];
  nameOf(template: CaseTemplateRecord): string;
}) {
  if (props.templates.length === 0) return null;
  return (
    <Select.Optgroup label={props.label}>
      {props.templates.map((template) => (
        <Select.Option key={template.id} value={template.id}>
          {props.nameOf(template)}
        </Select.Option>
      ))}
    </Select.Optgroup>
  );
}

function wordsOf({ proposal, ownText }: AttachmentForm): Pick<AttachmentForm, 'proposal' | 'ownText'> {
  return { proposal, ownText };
}

/** Somebody's own words are in the language that they were written in, and the document with them. */
function languageOf(template: CaseTemplateRecord | undefined): Partial<Pick<AttachmentForm, 'language'>> {
  const language = template?.language;
  if (!template || (language !== 'nb' && language !== 'nn')) return {};
  return hasWords(readTemplate(template.content)) ? { language } : {};
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
