import { OPERATING_LINE } from '#domain/budget/budget-scenario.ts';
import { splitGround } from '#domain/budget/cost-split.ts';
import { proposedScenario } from '#domain/budget/proposed-scenario.ts';
import { budgetAttachment } from '#domain/documents/attachment.ts';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import type { AttachmentOptions, AttachmentQuery } from '#domain/documents/attachment-options.ts';
import type { AttachmentFigures } from '#domain/documents/snapshot.ts';
import { DEFAULT_INDEX } from '#domain/figures/figures.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import type { Outcome } from '#domain/model/problem.ts';
import type { Tables } from '#domain/model/tables.ts';
import { type Scope, scopeOf } from '#domain/organisations/scope.ts';
import type { QuestionGround } from '#domain/presentation/question.ts';

export type PresentationQuery = AttachmentQuery & { readonly year: number };

/** All that the slides say in numbers, what is proposed in words, and what questions are answered from. */
export type PresentationData = {
  readonly figures: AttachmentFigures;
  readonly proposals: readonly string[];
  readonly question: QuestionGround;
};

type Load = (years: readonly number[]) => Promise<CentralData>;

/** A county's presentation from the stored data: the attachment's figures, so that the slides say what the case says. */
export async function presentationOf(
  load: Load,
  query: PresentationQuery,
  options: AttachmentOptions,
): Promise<Outcome<PresentationData>> {
  const data = await load([query.year - 1, query.year]);
  const found = scopeOf(data.tables, query.county);
  if (found.kind === 'refused') return found;
  const question = questionGround(data.tables, found.value, query);
  const figures = attachmentFigures(data, { ...query, scenario: question.scenario });
  if (figures.kind === 'refused') return figures;
  const model = budgetAttachment(figures.value, options, '');
  const proposals = model.blocks.flatMap((block) => (block.kind === 'proposals' ? block.items : []));
  return { kind: 'ok', value: { figures: figures.value, proposals, question }, warnings: [] };
}

function questionGround(tables: Tables, scope: Scope, query: PresentationQuery): QuestionGround {
  const { budgetYear, year, index = DEFAULT_INDEX } = query;
  const scenario = query.scenario ?? registeredScenario(tables, scope, { firstYear: budgetYear, year, index });
  const cost = tables.operating_costs.filter((row) => row.year <= budgetYear).toSorted((a, b) => b.year - a.year)[0];
  return {
    scenario,
    indexes: tables.price_indexes,
    ground: { ...splitGround(tables), county: scope.id },
    split: cost
      ? {
          split: {
            totalOre: cost.total_ore,
            key: cost.key,
            equalFraction: cost.equal_fraction ?? 0.5,
            weights: cost.weights ?? {},
            year: cost.year,
          },
          priceYear: cost.year,
        }
      : null,
  };
}

/** What the county pays of its libraries' services and its share of the running cost: the attachment's plan, service by service. */
function registeredScenario(
  tables: Tables,
  scope: Scope,
  query: { readonly firstYear: number; readonly year: number; readonly index: string },
) {
  const { scenario } = proposedScenario(tables, scope, query, { id: 'registered', name: '' });
  const isShared = ({ id, source }: (typeof scenario.lines)[number]) =>
    id === OPERATING_LINE || source?.kind === 'participations';
  return { ...scenario, lines: scenario.lines.filter(isShared) };
}
