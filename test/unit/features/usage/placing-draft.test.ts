import { expect, test } from 'vitest';
import { aliasesFrom } from '#domain/counter/aliases.ts';
import { reportParts } from '#domain/counter/report-parts.ts';
import { type KnownNames, suggestMatches } from '#domain/counter/suggest-matches.ts';
import {
  choicesFrom,
  draftFrom,
  isAllLearned,
  undecidedNames,
} from '../../../../src-renderer/features/usage/files/placing-draft.ts';
import { at, organisation, reportOf, service } from '../../../support/counter-report.ts';

const known: KnownNames = {
  services: [service('avis', { name: 'Fjordavis' }), service('bok')],
  organisations: [organisation('NO-4601', 'Bergen'), organisation('NO-4621', 'Voss')],
  aliases: [],
};
const consortium = reportOf([
  { institution: 'Bergen', months: [1, 2] },
  { institution: 'Ukjent', months: [3, 4] },
  { institution: 'Bergen', platform: 'Bølgen', months: [5, 6] },
]);
const summary = (report = consortium, names = known) => ({ suggestions: suggestMatches(report, names) });

test('what the program recognises is placed, the rest waits', () => {
  const draft = draftFrom(summary());
  expect(draft.services).toEqual([['avis'], null]);
  expect([...draft.each]).toEqual([['Bergen', at('NO-4601')]]);
  expect(undecidedNames(summary(), draft)).toBe(2);
  expect(choicesFrom(summary(), draft)).toEqual({
    services: [{ platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' }],
    organisations: { kind: 'each', byInstitution: new Map([['Bergen', at('NO-4601')]]) },
  });
});

test('a name that is left out is decided, and places nothing', () => {
  const draft = { ...draftFrom(summary()), services: [['avis'], 'left_out'] as const };
  expect(undecidedNames(summary(), draft)).toBe(1);
  expect(choicesFrom(summary(), draft)?.services[1]).toMatchObject({ platform: 'Bølgen', serviceId: null });
});

test('no choices while nothing is placed', () => {
  const nothing = { services: [null, null], whole: null, each: new Map() };
  expect(choicesFrom(summary(), nothing)).toBeNull();
  expect(choicesFrom(summary(), { ...nothing, services: ['left_out', 'left_out'] })).toBeNull();
  expect(choicesFrom(summary(), { ...nothing, services: [['avis'], null] })).toBeNull();
});

test('a file for one library waits for who that is', () => {
  const whole = reportOf([{ months: [1, 2] }], { institutionName: 'Et sted' });
  const draft = draftFrom(summary(whole));
  expect(undecidedNames(summary(whole), draft)).toBe(1);
  expect(choicesFrom(summary(whole), draft)).toBeNull();
  const placed = choicesFrom(summary(whole), { ...draft, whole: at('NO-4621') });
  expect(placed?.organisations).toEqual({ kind: 'one', placement: at('NO-4621') });
});

test('all is learned once every name was placed, not when a name only looks like one', () => {
  expect(isAllLearned(summary())).toBe(false);
  const choices = {
    services: [
      { platform: 'Fjordavis', database: null, dataTypes: [], serviceId: 'avis' },
      { platform: 'Bølgen', database: null, dataTypes: [], serviceId: null },
    ],
    organisations: {
      kind: 'each',
      byInstitution: new Map([
        ['Bergen', at('NO-4601')],
        ['Ukjent', at('NO-4621')],
      ]),
    },
  } as const;
  const aliases = aliasesFrom(consortium, reportParts(consortium).institutions, choices, '');
  expect(isAllLearned(summary(consortium, { ...known, aliases }))).toBe(true);
});
