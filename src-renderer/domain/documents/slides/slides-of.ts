import { fingerprintGroups } from '../fingerprint.ts';
import type { Block, DocumentModel, FigureBlock, Run, TableBlock } from '../model.ts';
import { firstSentences, plainText } from '../plain-text.ts';
import { pointParts } from './point-parts.ts';
import type { Slide } from './slide.ts';
import { slideTable } from './table-lines.ts';

/** Characters of two lines at the foot of a slide. */
const SOURCE_LENGTH = 230;

type Section = { readonly heading: string; readonly blocks: readonly Block[] };
type Text = readonly (readonly Run[])[];
/** A slide with the text that belongs to it, before the sources are added. */
type Draft = { readonly slide: Omit<Slide, 'notes'>; readonly said: Text; readonly cites: readonly Run[] };

/**
 * A document as slides: its title, a slide for each figure and table in the order of the text, lists of points, what is proposed, and
 * last the tables that are there to look up (a section without text of its own). All text stands in the notes of the slide that it is
 * about; text without one goes to the last of them, or to the slide before it.
 */
export function slidesOf(model: DocumentModel): Slide[] {
  const sections = sectionsOf(model.blocks);
  const told = sections.filter(isTold);
  const firstShown = told.findIndex(({ blocks }) => blocks.some(isShown));
  const before = told.slice(0, Math.max(0, firstShown));
  const after = told.slice(Math.max(0, firstShown));
  const closing = after.filter(({ blocks }) => !blocks.some(isShown)).flatMap(({ blocks }) => paragraphs(blocks));
  const main = [
    opening(model, before),
    ...after.flatMap(({ blocks }) => shownSlides(blocks)),
    ...points(told, 'list'),
    ...points(told, 'proposals'),
  ];
  const lookedUp = sections.filter((section) => !isTold(section)).flatMap(({ blocks }) => shownSlides(blocks));
  const last = main.length - 1;
  const drafts = main.map((draft, i) => (i === last ? { ...draft, said: [...draft.said, ...closing] } : draft));
  return [...drafts, ...lookedUp].map((draft) => ({ ...draft.slide, notes: notes(model, draft) }));
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { heading: string; blocks: Block[] }[] = [{ heading: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === '1') sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function isTold({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'paragraph' || kind === 'proposals' || kind === 'list');
}

function isShown(block: Block): block is FigureBlock | TableBlock {
  return block.kind === 'figure' || block.kind === 'table';
}

function paragraphs(blocks: readonly Block[]): Text {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []));
}

function opening({ metadata, blocks }: DocumentModel, before: readonly Section[]): Draft {
  const { title, office, facts, footer } = metadata;
  const print = blocks.find((block) => block.kind === 'fingerprint');
  const whole = print ? [[{ text: `${print.label}: ${fingerprintGroups(print.value, 16).join(' ')}`, notes: [] }]] : [];
  return {
    slide: { title, subtitle: '', content: { kind: 'opening', office, facts }, source: footer },
    said: [...before.flatMap(({ blocks }) => paragraphs(blocks)), ...whole],
    cites: [],
  };
}

/** Lists of one kind, each under the heading of its section, on as many slides as they need. */
function points(sections: readonly Section[], kind: 'list' | 'proposals'): Draft[] {
  return sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== kind) return [];
      const { parts, size } = pointParts(block.items, kind === 'list' ? 'marks' : 'boxes');
      let from = 1;
      return parts.map((items, i): Draft => {
        const content = { kind: 'points', items, from: kind === 'list' ? null : from, size } as const;
        from += items.length;
        return {
          slide: { title: titleOfPart(heading, i, parts), subtitle: '', content, source: '' },
          said: [],
          cites: [],
        };
      });
    }),
  );
}

/** `Utgifter (1 av 2)`: the same in bokmål and nynorsk. */
function titleOfPart(title: string, place: number, parts: readonly unknown[]): string {
  return parts.length > 1 ? `${title} (${place + 1}\u00a0av\u00a0${parts.length})` : title;
}

/** The figures and tables of a section, each with the text before it; the last one has what follows too. */
function shownSlides(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  for (const [i, block] of blocks.entries()) {
    if (!isShown(block)) continue;
    const isLast = !blocks.slice(i + 1).some(isShown);
    const said = paragraphs(blocks.slice(from, isLast ? undefined : i));
    drafts.push(...(block.kind === 'figure' ? [figureSlide(block, said)] : tableSlides(block, said)));
    from = i + 1;
  }
  return drafts;
}

function figureSlide({ title, subtitle, chart, alt, source }: FigureBlock, said: Text): Draft {
  const slide = { title, subtitle, content: { kind: 'chart', chart, alt } as const, source: short(source) };
  return { slide, said, cites: source };
}

function tableSlides(table: TableBlock, said: Text): Draft[] {
  const { columns, parts } = slideTable(table);
  return parts.map((lines, i) => {
    return {
      slide: {
        title: titleOfPart(table.message ?? table.title, i, parts),
        subtitle: table.message === null ? '' : table.title,
        content: { kind: 'table', columns, lines },
        source: short(table.note),
      },
      said: i === 0 ? said : [],
      cites: table.note,
    };
  });
}

function short(source: readonly Run[]): string {
  return firstSentences(plainText(source), SOURCE_LENGTH);
}

function notes({ blocks }: DocumentModel, { said, cites }: Draft): string[] {
  const cited = new Set([...said.flat(), ...cites].flatMap((run) => run.notes));
  const sources = blocks.find((block) => block.kind === 'sources');
  const listed = sources?.items.filter(({ number }) => cited.has(number)) ?? [];
  const about = cites.length > 0 ? [plainText(cites)] : [];
  return [
    ...said.map(plainText),
    ...about,
    ...(sources && listed.length > 0
      ? [sources.heading, ...listed.map(({ number, text }) => `${number}. ${text}`)]
      : []),
  ];
}
