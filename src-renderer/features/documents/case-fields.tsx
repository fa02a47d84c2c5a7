import { Alert, Checkbox, Textfield } from '@digdir/designsystemet-react';
import type { RegionalGoals } from '#domain/documents/regional-goals.ts';
import type { RenewableAgreement } from '#domain/documents/renewal/renewable-agreements.ts';
import { priceCover } from '#domain/documents/without-prices.ts';
import { useTexts } from '#features/session/index.ts';
import type { Messages } from '#texts/messages.ts';
import { AgreementChoice } from './agreement-choice.tsx';
import type { AttachmentForm } from './attachment-form.tsx';
import { GoalFields } from './goal-fields.tsx';
import type { Says } from './says.ts';
import { TemplateChoice } from './template-choice.tsx';
import { turnedTo } from './turned-to.ts';
import type { Pages } from './use-attachment.ts';

/** What kind of case it is: template, title, goals of the regional plan, prices kept back. */
export function CaseFields(props: {
  county: { readonly id: string; readonly name: string };
  form: AttachmentForm;
  goals: RegionalGoals | null;
  /** That a case can be about; null where it is about none. */
  agreements: readonly RenewableAgreement[] | null;
  pages: Pages | null;
  says: Says;
  onChange(form: AttachmentForm): void;
}) {
  const { documents } = useTexts();
  const t = documents.cases;
  const { county, form, goals, agreements, pages, says, onChange } = props;
  const set = (change: Partial<AttachmentForm>) => onChange({ ...form, ...change });
  return (
    <section className="b24-card b24-case" aria-label={t.title}>
      <TemplateChoice county={county.id} form={form} says={says} onChange={onChange} />
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
      {form.goals && (
        <GoalFields
          county={county}
          goals={goals}
          leftOut={form.goalsLeftOut}
          onLeftOut={(goalsLeftOut) => set({ goalsLeftOut })}
        />
      )}
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
