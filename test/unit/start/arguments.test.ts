import { expect, test } from 'vitest';
import { parseArguments } from '../../../src-main/start/arguments.mjs';

test('reads all arguments, in either form', () => {
  const line = ['--host', 'browser', '--sample', '--data=/d', '--central', '/s/felles.b24.zip', '--dev'];
  expect(parseArguments(line, '/here')).toEqual({
    kind: 'parsed',
    options: {
      host: 'browser',
      dev: true,
      passedOn: ['--data=/d', '--central=/s/felles.b24.zip', '--sample'],
    },
  });
});

test('nothing given: the program picks the host and the folder', () => {
  expect(parseArguments([], '/here')).toEqual({ kind: 'parsed', options: { host: null, dev: false, passedOn: [] } });
});

test.each([
  [['--hots', 'browser'], '--hots'],
  [['--host'], '--host'],
  [['--host', 'safari'], '--host safari'],
  [['--data', '--sample'], '--data'],
  [['felles.zip'], 'felles.zip'],
  [['a.b24.zip', 'b.b24.zip'], 'b.b24.zip'],
])('%j is refused, and what was wrong is named', (line, argument) => {
  expect(parseArguments(line, '/here')).toEqual({ kind: 'wrong', argument });
});

test('a central file alone is one to look over', () => {
  expect(parseArguments(['--sample', 'Ny.B24.zip'], '/hjem/kari')).toMatchObject({
    options: { passedOn: ['--sample', '/hjem/kari/Ny.B24.zip'] },
  });
});

test('relative paths start where the user is', () => {
  expect(parseArguments(['--data', 'her', '--central', '../s/felles.b24.zip'], '/hjem/kari')).toMatchObject({
    options: { passedOn: ['--data=/hjem/kari/her', '--central=/hjem/s/felles.b24.zip'] },
  });
});
