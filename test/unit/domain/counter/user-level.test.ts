import { describe, expect, test } from 'vitest';
import { userLevelHeading, userLevelValue } from '#domain/counter/user-level.ts';

describe('headings', () => {
  test.each([
    ['Fødselsnummer', 'national_id'],
    ['fødselsnr.', 'national_id'],
    ['Låner', 'person'],
    ['Lånerens e-postadresse', 'email'],
    ['E-post', 'email'],
    ['Lånekortnummer', 'card_number'],
    ['Library card number', 'card_number'],
    ['IP-adresse', 'ip_address'],
    ['IP Address', 'ip_address'],
    ['user_id', 'person'],
    ['Patron ID', 'person'],
  ])('%s is %s', (heading, kind) => {
    expect(userLevelHeading(heading)).toBe(kind);
  });

  test.each([
    'User Activity',
    'Antall lånere',
    'Utlån',
    'Antall brukere',
    'Title',
    'Customer_ID',
    'Description',
    '__proto__',
  ])('%s is nobody’s', (heading) => {
    expect(userLevelHeading(heading)).toBeNull();
  });
});

describe('values', () => {
  test.each([
    ['13097248022', 'national_id'],
    ['130972 48022', 'national_id'],
    ['53097248022', 'national_id'],
    ['13497248022', 'national_id'],
    ['13897248022', 'national_id'],
    ['a@b.no', 'email'],
    ['Ola <a@b.no>', 'email'],
    ['lånt av a@b.no.', 'email'],
    ['10.0.0.1', 'ip_address'],
    ['10.0.0.1:8080', 'ip_address'],
    ['fe80::1', 'ip_address'],
    ['N001234567', 'card_number'],
    ['4111111111111111', 'card_number'],
  ])('%s is %s', (value, kind) => {
    expect(userLevelValue(value)).toBe(kind);
  });

  test.each([
    'Fjordavis',
    '99999999999',
    '1234',
    '978-82-02-12345-6',
    '10.1000/xyz123',
    '300.400.500.600',
    '01:23:45',
    'ISNI:1234123412341234',
    '1234123412341234',
    '@home',
    'Spør @biblioteket om bøker',
    '2024-01-01T00:00:00Z',
    '12 345 678 901',
  ])('%s is nobody’s', (value) => {
    expect(userLevelValue(value)).toBeNull();
  });
});
