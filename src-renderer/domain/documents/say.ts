import { countText } from './number-text.ts';

/** What a sentence can point to; each becomes a numbered source in the order it is first used. */
export type SourceKey = 'agreements' | 'savings' | 'plan' | 'claim' | 'operatingCost' | 'coverage' | 'usage';

export type Cite = { readonly cite: SourceKey };

/** A sentence in pieces: text, and the places where a source number stands. */
export type Said = readonly (string | Cite)[];

export function cite(source: SourceKey): Cite {
  return { cite: source };
}

/**
 * A sentence as a template: `say\`falt fra ${before} til ${after}.${cite('agreements')}\``. Values are text and stay
 * text, whatever stands in them.
 */
export function say(literals: TemplateStringsArray, ...values: readonly (string | number | Cite | Said)[]): Said {
  return literals.flatMap((literal, i) => {
    const value = values[i];
    if (value === undefined) return [literal];
    if (typeof value === 'object') return 'cite' in value ? [literal, value] : [literal, ...value];
    return [literal, typeof value === 'number' ? countText(value) : value];
  });
}

/** Sentences as one paragraph, with a space between them. */
export function paragraphOf(sentences: readonly (Said | null)[]): Said {
  return sentences.filter((said) => said !== null).flatMap((said, i) => (i === 0 ? said : [' ', ...said]));
}
