import { expect, test } from 'vitest';
import { figureChanges, namedFigures } from '#domain/documents/figure-changes.ts';
import { agderData, figuresOf } from '../../../support/attachment-case.ts';

const figures = figuresOf(agderData());

test('nothing has changed while the figures are the same', () => {
  expect(figureChanges(figures, structuredClone(figures))).toEqual([]);
});

test('what has changed is told by name, with what it was and what it is', () => {
  const now = {
    ...figures,
    reduction: { ...figures.reduction, county: { ...figures.reduction.county, after: 4 } },
    savings: { ...figures.savings, years: figures.savings.years.slice(0, -1) },
  };
  const changes = figureChanges(figures, now);
  expect(changes[0]).toEqual({
    name: { kind: 'after', scope: 'county' },
    unit: 'count',
    before: figures.reduction.county.after,
    after: 4,
  });
  const year = figures.savings.years.at(-1);
  expect(changes).toContainEqual({
    name: { kind: 'gross', year: year?.year },
    unit: 'ore',
    before: year?.grossOre,
    after: undefined,
  });
});

test('each figure of a case has a name of its own', () => {
  const names = namedFigures(figures).map(({ name }) => JSON.stringify(name));
  expect(new Set(names).size).toBe(names.length);
});
