import { describe, expect, it } from 'vitest';
import { registerFromJson } from '#domain/sample/register.ts';
import { REGISTER } from '../../../support/register.ts';

describe('organisation register', () => {
  it('holds the 15 counties and 357 municipalities of 2024', () => {
    expect(REGISTER.counties).toHaveLength(15);
    expect(REGISTER.municipalities).toHaveLength(357);
    expect(new Set(REGISTER.municipalities.map(({ code }) => code)).size).toBe(357);
  });

  it('says what each county writes', () => {
    const written = (name: string) => REGISTER.counties.find((county) => county.name === name)?.writtenLanguage;
    expect(['Vestland', 'Møre og Romsdal', 'Vestfold', 'Agder'].map(written)).toEqual(['nn', 'nn', 'nb', 'neutral']);
  });

  it.each([
    ['nothing', null],
    ['another shape', { year: 2024, counties: [] }],
    ['a code that is a number', { ...REGISTER, municipalities: [{ code: 301, name: 'Oslo', county: '03' }] }],
    ['a language nobody writes', { ...REGISTER, counties: [{ ...REGISTER.counties[0], writtenLanguage: 'da' }] }],
  ])('refuses %s', (_, json) => {
    expect(() => registerFromJson(json)).toThrow(TypeError);
  });
});
