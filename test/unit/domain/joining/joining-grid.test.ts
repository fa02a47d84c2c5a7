import { describe, expect, it } from 'vitest';
import { participationId } from '#domain/joining/participation-id.ts';
import { isoDate, organisationId } from '#domain/model/brands.ts';
import {
  AVISER,
  answer,
  cellOf,
  FILM,
  gridOf,
  joiningTables,
  LEKSIKON,
  offer,
  TODAY,
} from '../../../support/joining-records.ts';

describe('the grid', () => {
  it('has the libraries that there are in the year, municipalities before schools, and the services on offer', () => {
    const grid = gridOf(joiningTables());
    expect(grid.rows.map(({ library }) => library.name)).toEqual([
      'Arendal',
      'Gjerstad',
      'Kristiansand',
      'Agder videregående skole',
    ]);
    expect(grid.services.map(({ name }) => name)).toEqual(['Aviser', 'Film', 'Leksikon']);
  });

  it('has no cell where a service is not offered to that kind of library', () => {
    const [arendal, , , school] = gridOf(joiningTables()).rows;
    expect(arendal?.cells.map((cell) => cell !== null)).toEqual([true, true, false]);
    expect(school?.cells.map((cell) => cell !== null)).toEqual([false, false, true]);
  });

  it('has whoever answered although it is no library that is expected: the county, a municipality that is no more', () => {
    const rows = gridOf(joiningTables([answer({ organisation: 'NO-42' }), answer({ organisation: 'NO-4299' })])).rows;
    expect(rows.map(({ library }) => library.name)).toContain('Agder');
    expect(rows.map(({ library }) => library.name)).toContain('Nedlagt');
  });

  it('gives a cell last year’s participation, followed to what the library is today', () => {
    const tables = joiningTables([answer({ organisation: 'NO-1001', year: 2025 })]);
    tables.organisations.push({
      ...tables.organisations[3],
      id: organisationId('NO-1001'),
      valid_to: isoDate('2019-12-31'),
    } as never);
    tables.organisation_changes.push({
      from_id: organisationId('NO-1001'),
      to_id: organisationId('NO-4204'),
      date: isoDate('2020-01-01'),
    });
    expect(cellOf(gridOf(tables), 'NO-4204', AVISER).previous).toHaveLength(1);
  });

  it('puts the answer before what else there is of the same library and service', () => {
    const first = answer({ organisation: 'NO-4203', id: 'a', answer: 'open', paid_ore: null });
    const second = answer({ organisation: 'NO-4203', id: 'b', first_month: 7, months: 6 });
    const cell = cellOf(gridOf(joiningTables([first, second])), 'NO-4203', AVISER);
    expect([cell.participation?.id, cell.others.map(({ id }) => id)]).toEqual(['b', ['a']]);
  });

  it('knows the county’s share where it is the same for all of the county, and nothing where it differs', () => {
    const same = [answer({ organisation: 'NO-4204', county_share: 0.5 })];
    expect(cellOf(gridOf(joiningTables(same)), 'NO-4203', AVISER).usual).toEqual({
      countyShare: 0.5,
      billing: 'prepaid',
    });
    const differs = [...same, answer({ organisation: 'NO-4211', county_share: 0 })];
    expect(cellOf(gridOf(joiningTables(differs)), 'NO-4203', AVISER).usual.countyShare).toBeNull();
  });

  it('names what was taken last year and is not offered now', () => {
    const tables = joiningTables([answer({ organisation: 'NO-4203', year: 2025, agreement_id: FILM })]);
    const without = { ...tables, offers: tables.offers.filter(({ agreement_id }) => agreement_id !== FILM) };
    expect(gridOf(without).notOffered).toMatchObject([{ name: 'Film', lastYear: { yes: 1, paidOre: 1_200_000 } }]);
  });

  it('gives a participation that nobody has made the same id on every PC, of the form of a UUID', () => {
    const id = participationId(AVISER, organisationId('NO-4203'), 2026);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(cellOf(gridOf(joiningTables()), 'NO-4203', AVISER).id).toBe(id);
    expect(participationId(AVISER, organisationId('NO-4204'), 2026)).not.toBe(id);
  });
});

describe('an offer', () => {
  const stateOn = (today: string) => gridOf(joiningTables(), 'NO-42', isoDate(today)).services[0]?.offers.public?.state;

  it('is not open, open with days left, and closed', () => {
    expect(stateOn('2025-09-30')).toEqual({ kind: 'notOpen', days: 1 });
    expect(stateOn('2025-10-01')).toEqual({ kind: 'open', days: 45 });
    expect(stateOn('2025-11-15')).toEqual({ kind: 'open', days: 0 });
    expect(stateOn('2025-11-16')).toEqual({ kind: 'closed', days: 1 });
  });

  it('without a closing day stays open', () => {
    const tables = {
      ...joiningTables(),
      offers: [offer('t', LEKSIKON, { audience: 'school', opens: null, closes: null })],
    };
    expect(gridOf(tables, 'NO-42', TODAY).services[0]?.offers.school?.state).toEqual({ kind: 'open', days: null });
  });

  it('whose agreement is missing is left out, as is one of another year', () => {
    const tables = joiningTables();
    const offers = [offer('a', 'ukjent'), offer('b', AVISER, { year: 2025 })];
    expect(gridOf({ ...tables, offers }).services).toEqual([]);
  });

  it('can be made to both audiences: one service, two deadlines', () => {
    const tables = joiningTables();
    const both = [...tables.offers, offer('skole', AVISER, { audience: 'school', closes: isoDate('2025-11-20') })];
    const [aviser] = gridOf({ ...tables, offers: both }).services;
    expect([aviser?.offers.public?.closes, aviser?.offers.school?.closes]).toEqual(['2025-11-15', '2025-11-20']);
  });
});
