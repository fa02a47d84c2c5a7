import { expect, test } from 'vitest';
import { documentsToLetGo } from '#features/agreements/document-changes.ts';

const NOW = new Date('2025-01-14T12:00:00Z');
const kept = (sha256: string, keptAt: string) => ({ sha256, size: 1, keptAt });

test('the host lets go of what no agreement has, and nobody can undo, when it has rested for a day', () => {
  const documents = [
    kept('attached', '2024-06-01T08:00:00.000Z'),
    kept('taken-away', '2024-06-01T08:00:00.000Z'),
    kept('on-its-way', '2025-01-14T11:59:00.000Z'),
  ];
  const gone = documentsToLetGo(documents, new Set(['attached']), NOW);
  expect(gone.map(({ sha256 }) => sha256)).toEqual(['taken-away']);
});
