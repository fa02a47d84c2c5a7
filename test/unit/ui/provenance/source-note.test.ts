import { expect, test } from 'vitest';
import { nb } from '#texts/nb/index.ts';
import { sourceNote } from '#ui/provenance/provenance.ts';

const texts = { ...nb.provenance, missingBasis: nb.common.missingBasis, close: nb.common.close };

test('a source note says the number, how it was worked out, and what it rests on', () => {
  const note = sourceNote(
    {
      title: 'Avtalereduksjon, Agder, 31.12.2024',
      value: '97,1 %',
      formula: '1 − 6 / 204 = 97,1 %',
      inputs: [{ label: 'Før', value: '204' }],
      assumptions: ['15 regnes som avsluttet.'],
      records: [{ caption: 'Etter', head: ['Innehaver'], rows: [['Bibliotek24']] }],
      files: [{ name: 'pr.tsv', sha256: 'ab12', when: '3. mars 2025' }],
      mark: 'Eksempeldata',
    },
    texts,
  );
  expect(note).toBe(
    [
      'Avtalereduksjon, Agder, 31.12.2024: 97,1 %',
      'Slik er det regnet: 1 − 6 / 204 = 97,1 %',
      'Før: 204',
      'Etter: 1 post',
      'Antatt:',
      '– 15 regnes som avsluttet.',
      'Filer:',
      '– pr.tsv, 3. mars 2025, SHA-256 ab12',
      'Eksempeldata',
    ].join('\n'),
  );
});

test('a number without a basis says so', () => {
  expect(sourceNote({ title: 'Dekning', value: null, inputs: [{ label: 'Folketall', value: null }] }, texts)).toBe(
    'Dekning: mangler grunnlag\nFolketall: mangler grunnlag',
  );
});
