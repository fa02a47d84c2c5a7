import { describe, expect, test } from 'vitest';
import { accepted, briefFacts, briefProblems, gridOf, read } from './read-fixture.ts';

const SERVICE = { kind: 'service', service: 'Naxos' } as const;
const METRIC = { kind: 'metric', metric: 'Utlån' } as const;

const reading = (text: string) => read(gridOf(text), '', [SERVICE, METRIC]);
const problemsOf = (text: string) => briefProblems(reading(text));

describe('a row of nothing but numbers', () => {
  test('that are the sums of those above is left out, and it is said where', () => {
    const outcome = reading('Måned;Utlån;Søk\n2024-01;10;4\n2024-02;11;5\n;21;9');
    expect(briefProblems(outcome)).toEqual(['mapping.sumRow 4 -']);
    expect(briefFacts(accepted(outcome))).toEqual([
      'Naxos | - | Søk | 2024-01 | 4',
      'Naxos | - | Søk | 2024-02 | 5',
      'Naxos | - | Utlån | 2024-01 | 10',
      'Naxos | - | Utlån | 2024-02 | 11',
    ]);
  });

  test('is no sum when one of them is another number: then it is refused, never guessed at', () => {
    expect(problemsOf('Måned;Utlån;Søk\n2024-01;10;4\n2024-02;11;5\n;21;8')).toEqual([
      'mapping.unreadableMonth 4 Måned',
    ]);
  });

  test('under libraries would double their use: it is left out there too', () => {
    const outcome = reading('Bibliotek;jan 2024;feb 2024\nArendal;1;2\nGrimstad;3;4\n;4;6');
    expect(briefProblems(outcome)).toEqual(['mapping.sumRow 4 -']);
    expect(briefFacts(accepted(outcome)).length).toBe(4);
  });

  test('may add up a part, each from the last sum, and all at the end', () => {
    const text =
      'Tjeneste;Måned;Utlån\nNaxos;2024-01;1\nNaxos;2024-02;2\n;;3\nAtekst;2024-01;4\nAtekst;2024-02;5\n;;9\n;;12';
    expect(problemsOf(text)).toEqual(['mapping.sumRow 4 -', 'mapping.sumRow 7 -', 'mapping.sumRow 8 -']);
  });

  test('that is like the one row above it is a row without a name', () => {
    expect(problemsOf('Bibliotek;jan 2024;feb 2024\nArendal;1;2\n;1;2')).toEqual([]);
    expect(briefFacts(accepted(reading('Bibliotek;jan 2024;feb 2024\nArendal;1;2\n;1;2'))).length).toBe(4);
  });
});

test('a row with a name is never taken for a sum', () => {
  expect(problemsOf('Bibliotek;jan 2024\nArendal;1\nGrimstad;3\nLillesand;4')).toEqual([]);
});
