import { expect, test } from 'vitest';
import { withKnownHeadings } from '#domain/mapping/known-headings.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { suggestMapping } from '#domain/mapping/suggest-mapping.ts';
import { organisation, service } from '../../../support/counter-report.ts';
import { accepted, gridOf } from './read-fixture.ts';

const known = {
  services: [service('film', { name: 'Filmoteket', platform_names: 'Filmoteket.no' })],
  organisations: [organisation('NO-4204', 'Kristiansand'), organisation('NO-4202', 'Grimstad')],
};

const rolesOf = (text: string) => {
  const grid = gridOf(text);
  const mapping = withKnownHeadings(accepted(suggestMapping(grid, '')), known);
  return {
    says: mapping.columns.flatMap(({ role }) => (role.kind === 'count' ? [role.heading.says] : [])),
    asked: openQuestions(grid, mapping).map(({ kind }) => kind),
  };
};

test('headings that are libraries are guessed to be, and what is counted is asked about', () => {
  const { says, asked } = rolesOf('Måned;Kristiansand;Grimstad bibliotek\n2024-01;1;2\n2024-02;3;4');
  expect(says).toEqual(['library', 'library']);
  expect(asked).toEqual(['metric', 'service']);
});

test('headings that are services likewise; other headings are what is counted', () => {
  expect(rolesOf('Måned;Filmoteket.no;Utlån\n2024-01;1;2\n2024-02;3;4').says).toEqual(['service', 'metric']);
});
