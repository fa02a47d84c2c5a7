import { expect, test } from 'vitest';
import { goalsOf, goalsShown } from '#domain/documents/regional-goals.ts';

const goals = { heading: 'Regionplan Agder 2030', text: ' Gode levekår \n\nMøteplasser for alle\nGode levekår\n' };

test('each line is a goal, and a goal stands once', () => {
  expect(goalsOf(goals)).toEqual(['Gode levekår', 'Møteplasser for alle']);
  expect(goalsOf({ text: ' \n' })).toEqual([]);
});

test('a case shows the goals that are not left out of it, and new ones until they are', () => {
  expect(goalsShown(goals, ['Gode levekår', 'Et mål som er strøket'])).toEqual({
    heading: 'Regionplan Agder 2030',
    items: ['Møteplasser for alle'],
  });
  expect(goalsShown({ ...goals, text: `${goals.text}Et nytt mål` }, ['Gode levekår']).items).toEqual([
    'Møteplasser for alle',
    'Et nytt mål',
  ]);
});
