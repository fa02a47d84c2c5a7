import { describe, expect, it } from 'vitest';
import { organisationIndex } from '#domain/organisations/organisation-index.ts';
import { levelOf, ownerOf, recordsToSave } from '#features/agreements/agreement-changes.ts';
import {
  type AgreementTexts,
  agreementErrors,
  agreementFromTexts,
  agreementTexts,
  newAgreementTexts,
} from '#features/agreements/agreement-form-texts.ts';
import { nb } from '#texts/nb/index.ts';
import { AGDER, agderTables } from '../../../support/agder-agreements.ts';

const words = nb.agreements.errors;
const tables = agderTables();
const index = organisationIndex(tables);
const filled: AgreementTexts = { ...newAgreementTexts(AGDER, 2024), service: 'Atekst', price: '1 234,50' };
const errors = (texts: Partial<AgreementTexts>) => agreementErrors({ ...filled, ...texts }, words);

describe('agreementErrors', () => {
  it('finds nothing wrong with a sound form', () => {
    expect(errors({})).toEqual({});
  });

  it('asks for what an agreement cannot be without', () => {
    expect(Object.keys(errors({ service: ' ', holder: '', start: '' }))).toEqual(['service', 'holder', 'start']);
  });

  it('says in the words of the field when dates contradict each other', () => {
    expect(errors({ start: '1.1.24', end: '31.12.23' }).end).toBe(words.endBeforeStart('01.01.2024'));
    expect(errors({ end: '31.12.24', notice: '1.1.25' }).notice).toBe(words.noticeAfterEnd('31.12.2024'));
    expect(errors({ notice: '1.1.23' }).notice).toBe(words.noticeBeforeStart('01.01.2024'));
  });

  it('shows what it could not read', () => {
    expect(errors({ start: '32.1.24' }).start).toContain('«32.1.24»');
    expect(errors({ price: '12 eple' }).price).toContain('«12 eple»');
    expect(errors({ priceYear: '24' }).priceYear).toContain('«24»');
  });

  it('wants a year for a price, and no price below zero', () => {
    expect(errors({ priceYear: '' }).priceYear).toBe(words.yearMissing);
    expect(errors({ price: '', priceYear: '' })).toEqual({});
    expect(errors({ price: '-1' }).price).toBe(words.priceNegative);
  });
});

describe('agreementFromTexts', () => {
  it('gives back every record it was filled from', () => {
    for (const agreement of tables.agreements) {
      const texts = agreementTexts(agreement, { service: 'x', vendor: 'y' });
      const known = {
        id: agreement.id,
        owner: agreement.owner,
        serviceId: agreement.service_id,
        level: agreement.level,
      };
      expect(agreementFromTexts(texts, known, agreement)).toEqual(agreement);
    }
  });

  it('carries columns that the form does not know', () => {
    const [agreement] = tables.agreements;
    if (!agreement) throw new Error('no agreements');
    const before = { ...agreement, extra: { framtid: '1' } };
    const known = { id: 'a', owner: AGDER, serviceId: 's', level: 'county' } as const;
    expect(agreementFromTexts(filled, known, before).extra).toEqual({ framtid: '1' });
  });
});

describe('recordsToSave', () => {
  const ids = () => {
    let next = 0;
    return () => {
      next += 1;
      return `ny-${next}`;
    };
  };

  it('uses the registered service whatever the case', () => {
    const saved = recordsToSave({ ...filled, service: ' ateKST' }, null, tables, index, ids());
    expect(saved).toMatchObject({ vendor: null, service: null, agreement: { service_id: 'tjeneste-Atekst' } });
  });

  it('adds a service and a vendor that are not registered', () => {
    const texts = { ...filled, service: 'Setesdølen arkiv', vendor: 'Setesdølen' };
    expect(recordsToSave(texts, null, tables, index, ids())).toMatchObject({
      vendor: { id: 'ny-1', name: 'Setesdølen', owner: AGDER },
      service: { id: 'ny-2', vendor_id: 'ny-1', name: 'Setesdølen arkiv' },
      agreement: { id: 'ny-3', service_id: 'ny-2', level: 'county', owner: AGDER, price_ore: 123_450 },
    });
  });

  it('reuses a registered vendor for a new service', () => {
    const texts = { ...filled, service: 'Amedia pluss', vendor: 'amedia' };
    const saved = recordsToSave(texts, null, tables, index, ids());
    expect(saved.vendor).toBeNull();
    expect(saved.service?.vendor_id).toBe('leverandør-Amedia');
  });
});

describe('who answers for an agreement', () => {
  it('follows from who holds it', () => {
    expect([ownerOf(index, 'NO'), levelOf(index, 'NO')]).toEqual(['NO', 'national']);
    expect([ownerOf(index, 'NO-42'), levelOf(index, 'NO-42')]).toEqual(['NO-42', 'county']);
    expect([ownerOf(index, 'NO-4203'), levelOf(index, 'NO-4203')]).toEqual(['NO-42', 'library']);
  });
});
