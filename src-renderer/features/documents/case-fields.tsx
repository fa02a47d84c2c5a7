import { Alert, Button, Checkbox, Field, Label, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { readLocal } from '#data/local-records.ts';
import { changeRecord, changeRecords } from '#data/records.ts';
import { database } from '#data/working-copy.ts';
import { CASE_KINDS, CASE_TEMPLATES, type CaseKind } from '#domain/documents/case-templates.ts';
import type { RegionalGoals } from '#domain/documents/regional-goals.ts';
import type { RenewableAgreement } from '#domain/documents/renewal/renewable-agreements.ts';
import { priceCover } from '#domain/documents/without-prices.ts';
import { organisationId } from '#domain/model/brands.ts';
import { useTexts } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import { AgreementChoice } from './agreement-choice.tsx';
import type { AttachmentForm } from './attachment-form.tsx';
import { readTemplate, templateContent } from './own-template.ts';
import { turnedTo } from './turned-to.ts';
import type { Pages } from './use-attachment.ts';

/** The county's goals as they are kept; null where nothing is written. */
export function useRegionalGoals(county: string): RegionalGoals | null {
  return useLiveQuery(async () => (await readLocal(database, 'regional_goals')).get(county) ?? null, [county]) ?? null;
}

/** What kind of case it is: template, title, goals of the regional plan, prices kept back. */
export function CaseFields(props: {
  county: { readonly id: string; readonly name: string };
  form: AttachmentForm;
  goals: RegionalGoals | null;
  /** That a case can be about; null where it is about none. */
  agreements: readonly RenewableAgreement[] | null;
  pages: Pages | null;
  onChange(form: AttachmentForm): void;
}) {
  const { documents } = useTexts();
  const t = documents.cases;
  const { county, form, goals, agreements, pages, onChange } = props;
  const set = (change: Partial<AttachmentForm>) => onChange({ ...form, ...change });
  return (
    <section className="b24-card b24-case" aria-label={t.title}>
      <TemplateChoice county={county.id} form={form} onChange={onChange} />
      {agreements && (
        <AgreementChoice
          agreements={agreements}
          agreementId={form.agreementId}
          onChange={(agreementId) => onChange(turnedTo(form, 'agreement', agreementId))}
        />
      )}
      <Textfield
        label={t.documentTitle}
        placeholder={pages?.model.metadata.title}
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <Checkbox
        label={t.goals}
        description={t.goalsHelp}
        checked={form.goals}
        onChange={(event) => set({ goals: event.target.checked })}
      />
      {form.goals && <GoalFields county={county} goals={goals} />}
      <Checkbox
        label={t.hidePrices}
        description={t.hidePricesHelp}
        checked={form.hidePrices}
        onChange={(event) => set({ hidePrices: event.target.checked })}
      />
      {form.hidePrices && pages && (
        <Alert data-color="info" data-size="sm">
          {shownPrices(pages.figures, t)}
        </Alert>
      )}
    </section>
  );
}

/** What of prices the document still shows. */
function shownPrices(figures: Pages['figures'], t: Messages['documents']['cases']): string {
  if (figures.format === 'b24-renewal-figures-1') return t.shownRange;
  const { sums, services } = priceCover(figures);
  return sums ? t.shownSums(String(services)) : t.shownNothing;
}

function TemplateChoice(props: { county: string; form: AttachmentForm; onChange(form: AttachmentForm): void }) {
  const { documents, undo } = useTexts();
  const t = documents.cases;
  const { county, form, onChange } = props;
  const own = useLiveQuery(async () => database.records('case_templates').toArray(), []) ?? [];
  const [name, setName] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const choose = (value: string) => {
    const kind = CASE_KINDS.find((each) => each === value);
    const template = own.find(({ id }) => id === value);
    const wanted = kind ? CASE_TEMPLATES[kind] : template && readTemplate(template.content);
    if (wanted) onChange({ ...turnedTo(form, wanted.about, form.agreementId), ...wanted });
  };
  const save = async () => {
    const id = crypto.randomUUID();
    const after = {
      id,
      owner: organisationId(county),
      name: (name ?? '').trim(),
      language: form.language,
      content: templateContent(form),
    };
    const stored = await changeRecord(database, { table: 'case_templates', key: id, after });
    setSaid(stored.kind === 'stored' ? t.templateSaved(after.name) : undo[stored.kind]);
    if (stored.kind === 'stored') setName(null);
  };
  const chosen = CASE_KINDS.find((kind) => fits(form, kind));
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
        <Button variant="tertiary" data-size="sm" onClick={() => setName('')}>
          {t.saveTemplate}
        </Button>
      ) : (
        <div className="b24-case-template">
          <Textfield label={t.templateName} value={name} onChange={(event) => setName(event.target.value)} />
          <Button data-size="sm" disabled={name.trim() === ''} onClick={() => void save()}>
            {t.save}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setName(null)}>
            {t.cancel}
          </Button>
        </div>
      )}
      {said && (
        <p role="status" className="b24-small">
          {said}
        </p>
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

/** Written once, kept for every case of the county. */
function GoalFields(props: { county: { readonly id: string; readonly name: string }; goals: RegionalGoals | null }) {
  const { documents } = useTexts();
  const t = documents.cases;
  const { county } = props;
  const goals = props.goals ?? { heading: t.goalsHeading(county.name), text: '' };
  const [typed, setTyped] = useState<RegionalGoals>(goals);
  const keep = () =>
    changeRecords(database, { local: [{ kind: 'regional_goals', id: county.id, after: typed }], undoable: false });
  return (
    <>
      <Textfield
        label={t.goalsHeadingLabel}
        value={typed.heading}
        onChange={(event) => setTyped({ ...typed, heading: event.target.value })}
        onBlur={() => void keep()}
      />
      <Field>
        <Label>{t.goalsText}</Label>
        <Field.Description>{t.goalsTextHelp}</Field.Description>
        <Textarea
          rows={4}
          value={typed.text}
          onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          onBlur={() => void keep()}
        />
      </Field>
    </>
  );
}
