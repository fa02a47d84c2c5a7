import { describe, expect, test } from 'vitest';
import { parseDocumentModel } from '#domain/documents/model.ts';
import { agderData, attachmentOf } from '../../../support/attachment-case.ts';

const model = attachmentOf(agderData());
const firstTable = model.blocks.findIndex(({ kind }) => kind === 'table');

/** The model with the value at a path (`blocks.0.kind`) replaced; `undefined` takes it away. */
function changed(path: string, value: unknown): string {
  const copy: Record<string, unknown> = structuredClone(model);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return JSON.stringify(copy);
}

describe('a document model from outside is checked whole', () => {
  test.each([
    ['an unknown field', 'extra', 1, 'document.extra'],
    ['another format', 'format', 'b24-document-2', 'document.format'],
    ['a missing field', 'metadata.footer', undefined, 'document.metadata.footer'],
    ['a language of the interface', 'metadata.language', 'en', 'document.metadata.language'],
    ['a date that is none', 'metadata.documentDate', '2025-02-29', 'document.metadata.documentDate'],
    ['an unknown kind of block', 'blocks.0.kind', 'script', 'document.blocks[0].kind'],
    ['half a character', 'blocks.0.text', '\ud800', 'document.blocks[0].text'],
    ['a text beyond its bounds', 'blocks.0.text', 'x'.repeat(401), 'document.blocks[0].text'],
    ['a row that does not fit its columns', `blocks.${firstTable}.total`, [], `document.blocks[${firstTable}].groups`],
  ])('%s', (_, path, value, place) => {
    expect(parseDocumentModel(changed(path, value))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'document.wrongShape', params: { path: place } }],
    });
  });

  test('what is not JSON', () => {
    expect(parseDocumentModel('{')).toMatchObject({ kind: 'refused', problems: [{ code: 'document.notJson' }] });
  });
});
