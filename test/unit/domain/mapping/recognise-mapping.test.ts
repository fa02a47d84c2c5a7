import { expect, test } from 'vitest';
import { applyMapping } from '#domain/mapping/apply-mapping.ts';
import { openQuestions } from '#domain/mapping/open-questions.ts';
import { recogniseMapping } from '#domain/mapping/recognise-mapping.ts';
import { accepted, briefFacts, gridOf, settled } from './read-fixture.ts';

const january = gridOf('Rapport\n\nTjeneste;Bibliotek;jan 2024;feb 2024\nNaxos;Arendal bibliotek;1;2');
const kept = settled(january, 'naxos 2024.csv', [{ kind: 'metric', metric: 'Avspillinger' }]);

test('other months, more of them and other rows above are the same headings', () => {
  const next = gridOf(
    'Rapport\nLaget;01.01.2026\n\n\nTjeneste;Bibliotek;mars 2025;april 2025;mai 2025\nNaxos;Arendal bibliotek;3;4;5',
  );
  const found = recogniseMapping(next, 'naxos 2025.csv', [kept]);
  expect(found).toMatchObject({ fit: 'exact', mapping: { headingRow: 4, firstDataRow: 5 } });
  if (!found) return;
  expect(openQuestions(next, found.mapping, 'naxos 2025.csv')).toEqual([]);
  expect(briefFacts(accepted(applyMapping(next, found.mapping)))).toEqual([
    'Naxos | Arendal bibliotek | Avspillinger | 2025-03 | 3',
    'Naxos | Arendal bibliotek | Avspillinger | 2025-04 | 4',
    'Naxos | Arendal bibliotek | Avspillinger | 2025-05 | 5',
  ]);
});

test('a year or period belongs to its own file and is asked again', () => {
  const grid = gridOf('Tjeneste;januar;februar\nNaxos;1;2');
  const mapping = settled(grid, 'naxos 2023.csv', [{ kind: 'metric', metric: 'Utlån' }]);
  expect(mapping.constants.year).toBe(2023);
  const found = recogniseMapping(grid, 'naxos 2024.csv', [mapping]);
  expect(found?.mapping.constants.year).toBeNull();
  expect(openQuestions(grid, found?.mapping ?? mapping, 'naxos 2024.csv')).toEqual([{ kind: 'year', suggested: 2024 }]);
});

test('a mapping that names the service is only likely for a file of another name', () => {
  const grid = gridOf('Måned;Utlån\n2024-01;2');
  const mapping = settled(grid, 'pressreader-2024-01.csv', [{ kind: 'service', service: 'PressReader' }]);
  expect(recogniseMapping(grid, 'pressreader-2024-02.csv', [mapping])?.fit).toBe('exact');
  expect(recogniseMapping(grid, 'filmoteket-2024-02.csv', [mapping])?.fit).toBe('likely');
});

test('a new column is likely and asked about; a missing one too', () => {
  const more = gridOf('Tjeneste;Bibliotek;Lån;Utlån;jan 2024\nNaxos;Arendal bibliotek;7;7;1');
  const base = gridOf('Tjeneste;Bibliotek;Lån;Pris;Utlån;Måned\nNaxos;Arendal bibliotek;1;9;1;2024-01');
  const mapping = settled(base, '');
  expect(recogniseMapping(more, '', [mapping])).toBeNull();
  const grown = gridOf('Tjeneste;Bibliotek;Lån;Pris;Utlån;Måned;Søk\nNaxos;Arendal bibliotek;1;9;1;2024-01;8');
  const found = recogniseMapping(grown, '', [mapping]);
  expect(found?.fit).toBe('likely');
  expect(openQuestions(grown, found?.mapping ?? mapping)).toMatchObject([{ kind: 'newColumn', heading: 'Søk' }]);
  const shrunk = gridOf('Tjeneste;Lån;Pris;Utlån;Måned\nNaxos;1;9;1;2024-01');
  const less = recogniseMapping(shrunk, '', [mapping]);
  expect(less?.fit).toBe('likely');
  expect(openQuestions(shrunk, less?.mapping ?? mapping)).toMatchObject([
    { kind: 'columnMissing', column: { key: 'bibliotek' } },
  ]);
});

test('other headings are not recognised', () => {
  expect(recogniseMapping(gridOf('Kunde;Dato;Søk\nArendal;2024-01;1'), '', [kept])).toBeNull();
  expect(recogniseMapping({ name: null, rows: [] }, '', [kept])).toBeNull();
});

test('of two that fit, the one with the file’s name', () => {
  const other = { ...kept, id: 'b', fileStem: 'annet' };
  expect(recogniseMapping(january, 'naxos 2025.csv', [{ ...kept, id: 'a' }, other])?.mapping.id).toBe('a');
  expect(recogniseMapping(january, 'ukjent.csv', [{ ...kept, id: 'a' }, other])?.mapping.id).toBe('b');
});
