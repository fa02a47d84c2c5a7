import { expect, it } from 'vitest';
import { linkAddress } from '#app/hash-location.ts';
import { addressOf, viewAddress } from '#features/navigation/address-of.ts';

const present = new URLSearchParams('fylke=NO-42&ar=2024&fane=frister&avtale=a&alternativ=b&referanse=previous');

it('takes county and year along, and leaves what other views say of themselves', () => {
  expect(addressOf({ view: 'avtaler', avtale: 'x' }, present)).toBe(
    '/avtaler?fylke=NO-42&ar=2024&alternativ=b&referanse=previous&avtale=x',
  );
  expect(addressOf({ view: 'dokumenter', vedlegg: 'x' }, present)).toBe(`/dokumenter?${present}&vedlegg=x`);
});

it('a part that is not said is not the one that another view was left in', () => {
  expect(new URLSearchParams(addressOf({ view: 'besparelse' }, present).split('?')[1]).get('fane')).toBeNull();
});

it('moves to another county and year only where they are given', () => {
  const address = addressOf({ view: 'avtaler', avtale: 'x' }, present, { scope: 'NO-46', year: 2022 });
  expect(address).toBe('/avtaler?fylke=NO-46&ar=2022&alternativ=b&referanse=previous&avtale=x');
});

it('a view is found as it was left', () => {
  expect(viewAddress('avtaler', present)).toBe(`/avtaler?${present}`);
});

it('a link leads to the same place in a window of its own', () => {
  expect(linkAddress('/avtaler?fylke=NO-42')).toBe('?fylke=NO-42#/avtaler');
  expect(linkAddress('/avtaler?')).toBe('?#/avtaler');
});
