import { createHash } from 'node:crypto';
import { budgetAttachment } from '#domain/documents/attachment.ts';
import { attachmentFigures } from '#domain/documents/attachment-figures.ts';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { isoDate } from '#domain/model/brands.ts';
import type { CentralData } from '#domain/model/central-data.ts';
import { generateSample } from '#domain/sample/generate-sample.ts';
import { warm } from '#services/documents/ready-typesetter.ts';
import { createTypesetter, type DocumentTypesetter } from '#services/documents/typesetter.ts';
import { REGISTER } from '../support/register.ts';
import type { Contestant } from './measure.ts';

const LEAST_PAGES = 10;

/**
 * From the question to the bytes of a case of ten pages: figures from the records, text, charts and tables, then PDF/A and the pages
 * of the preview, through the worker thread as in the program. First in a typesetter that has just been started, then in one that has
 * got ready as the program's own does. One county's case is three or four pages, so two others' are appended, made beforehand; every
 * turn has other counties.
 */
export function typesetting(): Contestant {
  const data = generateSample({}, REGISTER);
  const counties = data.tables.organisations
    .filter(({ kind, valid_to }) => kind === 'county' && valid_to === null)
    .map(({ id }) => id);
  let turn = 0;
  const next = () => counties[turn++ % counties.length] ?? '';
  const timed = async ({ typeset }: DocumentTypesetter): Promise<number> => {
    const own = next();
    const appended = [next(), next()].flatMap((county) => caseOf(data, county).blocks);
    const began = performance.now();
    const model = caseOf(data, own);
    const result = await typeset(JSON.stringify({ ...model, blocks: [...model.blocks, ...appended] }));
    const took = performance.now() - began;
    if (result.kind === 'failed' || result.pages.length < LEAST_PAGES) throw new Error('not a case of ten pages');
    return took;
  };
  return async () => {
    const [cold, ready] = [createTypesetter(), createTypesetter()];
    try {
      const pdfCold = await timed(cold);
      await cold.close();
      await warm(ready);
      return { pdfCold, pdfWarm: await timed(ready) };
    } finally {
      await cold.close();
      await ready.close();
    }
  };
}

function caseOf(data: CentralData, county: string): DocumentModel {
  const documentDate = isoDate('2026-08-30');
  const figures = attachmentFigures(data, { county, budgetYear: 2027, documentDate, sample: true });
  if (figures.kind === 'refused') throw new Error(`${county} is refused`);
  const fingerprint = createHash('sha256').update(canonicalJson(figures.value)).digest('hex');
  return budgetAttachment(figures.value, { language: 'nb', documentDate }, fingerprint);
}
