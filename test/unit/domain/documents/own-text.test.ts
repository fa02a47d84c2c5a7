import { expect, test } from 'vitest';
import { paragraphsOf, withOwnText } from '#domain/documents/own-text.ts';
import { plainText } from '#domain/documents/plain-text.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';

const model = attachmentOf(agderData(), {});
const [first, second] = paragraphsOf(model);

test('every paragraph has a key of its own, under its heading', () => {
  const keys = paragraphsOf(model).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(first?.key.startsWith(first.heading)).toBe(true);
});

test('own words stand in place of the program’s, and what they rest on is still cited', () => {
  const blocks = withOwnText(model.blocks, { [first?.key ?? '']: 'Våre egne ord.\n\nI to avsnitt.' });
  const texts = paragraphsOf({ blocks }).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual(['Våre egne ord.', 'I to avsnitt.', second?.text]);
  const cited = model.blocks.flatMap((block) =>
    block.kind === 'paragraph' && plainText(block.runs) === first?.text ? block.runs.flatMap((run) => run.notes) : [],
  );
  const last = blocks.find((block) => block.kind === 'paragraph' && plainText(block.runs) === 'I to avsnitt.');
  expect(last?.kind === 'paragraph' && last.runs.flatMap((run) => run.notes)).toEqual([...new Set(cited)]);
});

test('an emptied paragraph is left out; without own words nothing is changed', () => {
  expect(withOwnText(model.blocks, {})).toEqual(model.blocks);
  const blocks = withOwnText(model.blocks, { [first?.key ?? '']: '  ' });
  expect(blocks.length).toBe(model.blocks.length - 1);
});
