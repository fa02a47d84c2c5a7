import { expect, test } from 'vitest';
import { documentFigures } from '#features/documents/document-figures.ts';
import { agderData, attachmentOf, figuresOf } from '../../../support/attachment-case.ts';

const figures = figuresOf(agderData());

test('a case tells of each of its tables and charts, and of the prices in them', () => {
  const model = attachmentOf(agderData(), {});
  const told = documentFigures({ model, figures }, false);
  const shown = model.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'figure' ? [block.title] : [],
  );
  expect(told).toMatchObject({ kind: 'tables', name: model.metadata.title, prices: 'single' });
  expect(told.kind === 'tables' && told.tables.map(({ title }) => title)).toEqual(shown);
});

test('with prices kept back it tells of what stands in their place: here nothing, over two services', () => {
  const model = attachmentOf(agderData(), { hidePrices: true });
  expect(documentFigures({ model, figures }, true)).toMatchObject({ prices: 'none', keptBack: true });
});
