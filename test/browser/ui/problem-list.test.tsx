import '#ui/styles/base.css';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Problem } from '#domain/model/problem.ts';
import { ProblemList } from '#ui/problem-list.tsx';

const heading = (column: string): Problem => ({ severity: 'error', code: 'counter.prototypeHeading', row: 1, column });
const number = (row: number, value: string): Problem => ({
  severity: 'error',
  code: 'counter.unreadableNumber',
  row,
  column: 'Utlån',
  params: { value },
});

async function lines(problems: readonly Problem[]): Promise<string[]> {
  const { container } = await render(
    <ProblemList problems={problems} language="nb" more={(count) => `og ${count} til`} />,
  );
  return [...container.querySelectorAll('li')].map((line) => line.textContent ?? '');
}

test('what is the same in several places is said once, with the first of the places', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'isPrototypeOf'];
  const [line, ...others] = await lines(names.map(heading));
  expect(others).toEqual([]);
  expect(line).toMatch(
    /^rad 1, kolonne «__proto__»; rad 1, kolonne «constructor»; .*«valueOf» …: Filen har en overskrift/,
  );
});

test('what differs is said each by itself, as many as can be read', async () => {
  const said = await lines(Array.from({ length: 25 }, (_, i) => number(i + 2, `x${i}`)));
  expect(said).toHaveLength(21);
  expect(said[0]).toMatch(/^rad 2, kolonne «Utlån»: Et tall kan ikke leses\. I cellen står det «x0»/);
  expect(said.at(-1)).toBe('og 5 til');
});
