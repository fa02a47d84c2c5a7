import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accepted, briefFacts, briefProblems, expectedOf, FIXTURES, fixtureGrid, read } from './read-fixture.ts';

const names = readdirSync(FIXTURES).filter((name) => !name.endsWith('.json'));

describe.each(names)('%s', (name) => {
  const { answers = [], kind, warnings = [], facts } = expectedOf(name);
  const outcome = read(fixtureGrid(name), name, answers);

  test('gives the facts beside it', () => {
    expect(briefFacts(accepted(outcome))).toEqual(facts);
  });

  test('is of its kind, of no release, and absence in it is missing', () => {
    expect(accepted(outcome)).toMatchObject({ kind, reportId: '', release: '', absenceIsZero: false });
  });

  test('remarks on what was left out and nothing else', () => {
    expect(briefProblems(outcome)).toEqual(warnings);
  });
});
