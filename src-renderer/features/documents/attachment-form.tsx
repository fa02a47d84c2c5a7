import { Checkbox, Field, Fieldset, Label, Radio, Select, Textarea, Textfield } from '@digdir/designsystemet-react';
import { type BudgetScenario, isAccountCode } from '#domain/budget/budget-scenario.ts';
import {
  ATTACHMENT_PARTS,
  type AttachmentSection,
  type CasePart,
  RENEWAL_PARTS,
} from '#domain/documents/attachment-options.ts';
import type { CaseSubject } from '#domain/documents/case-templates.ts';
import type { OwnText } from '#domain/documents/own-text.ts';
import { useTexts } from '#features/session/index.ts';
import { formatDate, parseDate, parsePercent } from '#ui/form/index.ts';
import { isReportForm } from './read-form.ts';

/** What the user chooses for an attachment, as typed; kept across restarts. */
export type AttachmentForm = {
  readonly about: CaseSubject;
  /** The agreement that a case about one is about; empty until it is chosen. */
  readonly agreementId: string;
  readonly language: 'nb' | 'nn';
  /** The budget alternative it is about; empty for the plan that the registered figures give. */
  readonly scenarioId: string;
  readonly budgetYear: number;
  readonly caseNumber: string;
  readonly recipient: string;
  readonly meetingDate: string;
  /** Per cent a year, as typed. */
  readonly growth: string;
  readonly functionCode: string;
  readonly typeCode: string;
  readonly parts: readonly CasePart[];
  readonly sections: readonly AttachmentSection[];
  readonly proposal: string;
  /** Empty: the document's own title. */
  readonly title: string;
  /** The goals of the regional plan are taken in. */
  readonly goals: boolean;
  /** Goals, word for word, that this case does not show. */
  readonly goalsLeftOut: readonly string[];
  readonly hidePrices: boolean;
  /** Paragraphs in the user's own words. */
  readonly ownText: OwnText;
  /** What was written of other subjects, by subject: see `turnedTo`. */
  readonly aside: Readonly<Record<string, OwnWords>>;
};

/** What is written of one subject and would be wrong of another. */
export type OwnWords = Pick<AttachmentForm, 'title' | 'proposal' | 'ownText'>;

/** The choices beside the preview; every change shows in the pages. */
export function AttachmentFields(props: {
  form: AttachmentForm;
  /** The county's budget alternatives. */
  scenarios: readonly BudgetScenario[];
  onChange(form: AttachmentForm): void;
}) {
  const { documents: t } = useTexts();
  const { form, scenarios, onChange } = props;
  const isAgreement = form.about === 'agreement';
  const reports = isReportForm(form);
  const isRegistered = isAgreement || !scenarios.some(({ id }) => id === form.scenarioId);
  // What has nowhere to stand cannot be chosen.
  const parts = isAgreement ? RENEWAL_PARTS : ATTACHMENT_PARTS.filter((part) => !reports || part !== 'budgetTable');
  const meeting = parseDate(form.meetingDate);
  const growth = parsePercent(form.growth);
  const codeError = (code: string) => (isAccountCode(code) ? undefined : t.codeUnreadable);
  const set = (change: Partial<AttachmentForm>) => onChange({ ...form, ...change });
  return (
    <form className="b24-attachment-form" onSubmit={(event) => event.preventDefault()}>
      <Fieldset className="b24-inline-choices">
        <Fieldset.Legend>{t.language}</Fieldset.Legend>
        {(['nb', 'nn'] as const).map((language) => (
          <Radio
            key={language}
            name="document-language"
            value={language}
            label={t[language]}
            checked={form.language === language}
            onChange={() => set({ language })}
          />
        ))}
      </Fieldset>
      {scenarios.length > 0 && !isAgreement && !reports && (
        <Field>
          <Label>{t.scenario}</Label>
          <Field.Description>{t.scenarioHelp}</Field.Description>
          <Select
            value={isRegistered ? '' : form.scenarioId}
            onChange={(event) => set({ scenarioId: event.target.value })}
          >
            <option value="">{t.scenarioRegistered}</option>
            {scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isRegistered && !reports && (
        <Textfield
          label={isAgreement ? t.cases.firstYear : t.budgetYear}
          type="number"
          value={form.budgetYear}
          onChange={(event) => {
            const year = Number(event.target.value);
            if (year >= 2000 && year < 2100) set({ budgetYear: year });
          }}
        />
      )}
      <Textfield
        label={t.caseNumber}
        description={t.caseNumberHelp}
        value={form.caseNumber}
        onChange={(event) => set({ caseNumber: event.target.value })}
      />
      <Textfield
        label={t.recipient}
        value={form.recipient}
        onChange={(event) => set({ recipient: event.target.value })}
      />
      <Textfield
        label={t.meetingDate}
        placeholder={t.datePattern}
        value={form.meetingDate}
        error={meeting.kind === 'unreadable' ? t.dateUnreadable : undefined}
        onChange={(event) => set({ meetingDate: event.target.value })}
        onBlur={() => meeting.kind === 'value' && set({ meetingDate: formatDate(meeting.value) })}
      />
      {isRegistered && !reports && (
        <>
          <Textfield
            label={t.growth}
            description={t.growthHelp}
            inputMode="decimal"
            value={form.growth}
            error={growth.kind === 'unreadable' ? t.growthUnreadable : undefined}
            onChange={(event) => set({ growth: event.target.value })}
          />
          {!isAgreement && (
            <div className="b24-code-pair">
              {(['functionCode', 'typeCode'] as const).map((field) => (
                <Textfield
                  key={field}
                  label={t[field]}
                  inputMode="numeric"
                  value={form[field]}
                  error={codeError(form[field])}
                  onChange={(event) => set({ [field]: event.target.value })}
                />
              ))}
            </div>
          )}
        </>
      )}
      <Fieldset>
        <Fieldset.Legend>{t.include}</Fieldset.Legend>
        {parts.map((part) => (
          <Checkbox
            key={part}
            label={t[part]}
            value={part}
            checked={form.parts.includes(part)}
            onChange={(event) =>
              set({
                parts: event.target.checked ? [...form.parts, part] : form.parts.filter((kept) => kept !== part),
              })
            }
          />
        ))}
      </Fieldset>
      {form.sections.includes('proposals') && (
        <Field>
          <Label>{t.proposal}</Label>
          <Field.Description>{t.proposalHelp}</Field.Description>
          <Textarea rows={4} value={form.proposal} onChange={(event) => set({ proposal: event.target.value })} />
        </Field>
      )}
    </form>
  );
}
