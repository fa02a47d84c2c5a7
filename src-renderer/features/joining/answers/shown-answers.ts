import { useMemo, useRef } from 'react';
import { answerOf } from '#domain/joining/answer.ts';
import type { JoiningGrid, JoiningRow } from '#domain/joining/joining-grid.ts';
import { AUDIENCES, type Audience } from '#domain/joining/services-on-offer.ts';

export type AnswerFilter = { readonly audience: Audience; readonly text: string; readonly onlyOpen: boolean };

/** Audiences that have an offer this year. */
export function audiencesOf(grid: JoiningGrid): Audience[] {
  return AUDIENCES.filter((audience) => grid.services.some(({ offers }) => offers[audience]));
}

/** Indexes of the services that libraries of this audience can answer, or have answered. */
export function servicesFor(grid: JoiningGrid, audience: Audience): number[] {
  return [...grid.services.entries()]
    .filter(
      ([index, { offers }]) =>
        offers[audience] !== undefined ||
        grid.rows.some(({ library, cells }) => library.audience === audience && cells[index] !== null),
    )
    .map(([index]) => index);
}

/** Rows that the filter lets through. */
export function filteredRows(rows: readonly JoiningRow[], filter: AnswerFilter): JoiningRow[] {
  const text = filter.text.trim().toLocaleLowerCase('nb');
  return rows.filter(
    ({ library, cells }) =>
      library.audience === filter.audience &&
      (text === '' ||
        library.name.toLocaleLowerCase('nb').includes(text) ||
        library.countyName.toLocaleLowerCase('nb').includes(text) ||
        library.number.startsWith(text)) &&
      (!filter.onlyOpen || cells.some((cell) => cell && answerOf(cell) === 'open')),
  );
}

/**
 * The rows shown, as they are now. Which ones they are is decided when the filter changes, not when an answer does: a row must
 * not go away under the hands of whoever answers in it.
 */
export function useShownRows(grid: JoiningGrid, filter: AnswerFilter): JoiningRow[] {
  const decided = useRef<{ readonly key: string; readonly ids: ReadonlySet<string> } | null>(null);
  const key = JSON.stringify([filter, grid.year, grid.rows.length, grid.rows[0]?.library.id]);
  if (decided.current?.key !== key) {
    decided.current = { key, ids: new Set(filteredRows(grid.rows, filter).map(({ library }) => library.id)) };
  }
  const { ids } = decided.current;
  return useMemo(() => grid.rows.filter(({ library }) => ids.has(library.id)), [grid.rows, ids]);
}
