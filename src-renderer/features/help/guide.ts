import { lexer, type Token, type Tokens } from 'marked';
import text from '../../../docs/brukerveiledning.md?raw';
import statement from '../../../docs/tilgjengelighet.md?raw';

/** One part of the guide: everything under a heading of the second level. */
export type GuidePart = {
  /** Of its heading, for links: `lage-budsjettvedlegg`. */
  readonly id: string;
  readonly title: string;
  readonly tokens: readonly Token[];
  /** All its words, for searching. */
  readonly words: string;
};

/** The user guide, part by part, and the accessibility statement as the last: the very files that stand in the repository. */
export const GUIDE: readonly GuidePart[] = [...guideParts(text), wholePart(statement)];

export function guideParts(markdown: string): GuidePart[] {
  const parts: { title: string; tokens: Token[] }[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading' && token.depth === 2)
      parts.push({ title: plain(token as Tokens.Heading), tokens: [] });
    else parts.at(-1)?.tokens.push(token);
  }
  return parts.map(({ title, tokens }) => partOf(title, tokens));
}

/** A document as one part, by the name in its first line. @throws where it has none */
export function wholePart(markdown: string): GuidePart {
  const [heading, ...tokens] = lexer(markdown);
  if (heading?.type !== 'heading') throw new Error('A document begins with its heading');
  return partOf(plain(heading as Tokens.Heading), tokens);
}

function partOf(title: string, tokens: readonly Token[]): GuidePart {
  const words = [title, ...tokens.map(({ raw }) => raw)].join(' ').replace(/[*`|#]/g, ' ');
  return { id: idOf(title), title, tokens, words };
}

/** The parts that hold every word asked for, those with a hit in their title first. */
export function foundParts(parts: readonly GuidePart[], asked: string): readonly GuidePart[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return parts;
  const holds = (text: string) => words.every((word) => fold(text).includes(word));
  const hits = parts.filter((part) => holds(part.words));
  return hits.toSorted((a, b) => Number(holds(b.title)) - Number(holds(a.title)));
}

function fold(text: string): string {
  return text.toLocaleLowerCase('nb');
}

function idOf(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function plain({ text: heading }: Tokens.Heading): string {
  return heading.replace(/[*`]/g, '');
}
