import { describe, expect, test } from 'vitest';
import { readArguments, takeFile } from '../../../src-main/cli/arguments.ts';

describe('the command line', () => {
  test('a command and its own arguments, in bokmål unless told otherwise', () => {
    expect(readArguments(['check', 'f'])).toEqual({ kind: 'command', language: 'nb', command: 'check', rest: ['f'] });
  });

  test('the language before or after the command', () => {
    const expected = { kind: 'command', language: 'en', command: 'figures', rest: ['f', '--year', '2024'] };
    expect(readArguments(['--language', 'en', 'figures', 'f', '--year', '2024'])).toEqual(expected);
    expect(readArguments(['figures', 'f', '--language=en', '--year', '2024'])).toEqual(expected);
  });

  test('after attachment it is the language of the document', () => {
    expect(readArguments(['--language', 'en', 'attachment', 'f', '--language', 'nn'])).toEqual({
      kind: 'command',
      language: 'en',
      command: 'attachment',
      rest: ['f', '--language', 'nn'],
    });
  });

  test('an unknown language', () => {
    expect(readArguments(['--language', 'sv', 'check'])).toMatchObject({ kind: 'wrong', value: 'sv' });
    expect(readArguments(['check', 'f', '--language'])).toMatchObject({ kind: 'wrong', value: '' });
  });

  test('nothing at all', () => {
    expect(readArguments([])).toMatchObject({ kind: 'command', command: '' });
  });
});

describe('the file of a command', () => {
  test.each([
    [['f', '--year', '2024'], 'f', ['--year', '2024']],
    [['--year', '2024', 'f'], 'f', ['--year', '2024']],
    [['--year=2024', 'f'], 'f', ['--year=2024']],
    [['--year', '2024'], null, ['--year', '2024']],
    [[], null, []],
  ])('%j', (args, file, options) => {
    expect(takeFile(args)).toEqual({ file, options });
  });
});
