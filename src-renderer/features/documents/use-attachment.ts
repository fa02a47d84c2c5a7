import { useEffect, useState } from 'react';
import {
  type AccountCodes,
  type BudgetScenario,
  DEFAULT_ACCOUNT_CODES,
  isAccountCode,
} from '#domain/budget/budget-scenario.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { goalsShown, type RegionalGoals } from '#domain/documents/regional-goals.ts';
import { isoDate } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { parseDate, parsePercent } from '#ui/form/index.ts';
import { type Attachment, attachment } from '#workers/client.ts';
import type { AttachmentForm } from './attachment-form.tsx';
import { isReportForm } from './read-form.ts';

export type Pages = Omit<Attachment, 'model'> & {
  readonly model: DocumentModel;
  /** What the figures were computed for. */
  readonly query: AttachmentQuery & { readonly year: number };
  readonly pdf: Uint8Array;
  readonly pages: readonly { readonly number: number; readonly svg: string }[];
  readonly missingCharacters: readonly string[];
};
export type AttachmentState =
  | { readonly kind: 'preparing'; readonly last: Pages | null }
  | { readonly kind: 'ready'; readonly last: Pages }
  | { readonly kind: 'failed'; readonly last: Pages | null };

/** Wait until typing pauses: a page is set in milliseconds, but not thirty times a second. */
const PAUSE_MS = 250;

/**
 * The attachment's pages and PDF, set again by the host whenever the choices or the data change.
 * @param own the alternative it is about (null for the plan that the registered figures give), the goals of the regional plan, and the
 *   agreement of a case about one: until it is chosen nothing is set
 */
export function useAttachment(
  county: string,
  year: number,
  form: AttachmentForm,
  own: {
    readonly scenario: BudgetScenario | null;
    readonly goals: RegionalGoals | null;
    readonly agreement: string | null;
  },
): AttachmentState {
  const { host } = useSession();
  const { sequence, sample, today } = useDataset();
  const { scenario, goals, agreement } = own;
  const [state, setState] = useState<AttachmentState>({ kind: 'preparing', last: null });
  useEffect(() => {
    let current = true;
    const isWaiting = form.about === 'agreement' && agreement === null;
    setState(({ last }) => ({ kind: 'preparing', last: isWaiting ? null : last }));
    if (isWaiting) return;
    const typeset = async () => {
      const request = requestFrom({ county, year, form, scenario, goals, agreement, today, sample });
      const made = await attachment(request.query, request.options, sequence);
      if (made.kind === 'refused') return null;
      const set = await host['documents:typeset'](JSON.stringify(made.value.model));
      if (set.kind === 'failed') return null;
      return {
        ...made.value,
        query: request.query,
        pdf: set.pdf,
        pages: set.pages.map((svg, index) => ({ number: index + 1, svg })),
        missingCharacters: set.missingCharacters,
      };
    };
    const timer = setTimeout(async () => {
      const last = await typeset();
      if (!current) return;
      setState((before) => (last ? { kind: 'ready', last } : { kind: 'failed', last: before.last }));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, county, year, form, scenario, goals, agreement, sequence, sample, today]);
  return state;
}

function requestFrom({
  county,
  year,
  form,
  scenario,
  goals,
  agreement,
  today,
  sample,
}: {
  county: string;
  year: number;
  form: AttachmentForm;
  scenario: BudgetScenario | null;
  goals: RegionalGoals | null;
  agreement: string | null;
  today: string;
  sample: boolean;
}): { query: AttachmentQuery & { year: number }; options: AttachmentOptions } {
  const documentDate = isoDate(today);
  const growth = parsePercent(form.growth);
  const meeting = parseDate(form.meetingDate);
  const proposals = linesOf(form.proposal);
  return {
    query: {
      county,
      year,
      // A report is of its year alone: also the running cost that it names.
      budgetYear: isReportForm(form) ? year : (scenario?.firstYear ?? form.budgetYear),
      ...(scenario && { scenario }),
      ...(form.about === 'agreement' && agreement !== null && { agreement }),
      documentDate,
      sample,
      ...(growth.kind === 'value' && { assumedChange: growth.value }),
      accountCodes: accountCodes(form),
    },
    options: {
      language: form.language,
      documentDate,
      parts: form.parts,
      sections: form.sections,
      ownText: form.ownText,
      hidePrices: form.hidePrices,
      ...(form.title.trim() && { title: form.title.trim() }),
      ...(form.goals && goals && { goals: goalsShown(goals, form.goalsLeftOut) }),
      ...(form.caseNumber.trim() && { caseNumber: form.caseNumber.trim() }),
      ...(form.recipient.trim() && { recipient: form.recipient.trim() }),
      ...(meeting.kind === 'value' && { meetingDate: meeting.value }),
      ...(proposals.length > 0 && { proposals }),
    },
  };
}

/** A code that is being typed does not print; the usual one stands until it is whole. */
function accountCodes({ functionCode, typeCode }: AttachmentForm): AccountCodes {
  return {
    functionCode: isAccountCode(functionCode) ? functionCode.trim() : DEFAULT_ACCOUNT_CODES.functionCode,
    typeCode: isAccountCode(typeCode) ? typeCode.trim() : DEFAULT_ACCOUNT_CODES.typeCode,
  };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
