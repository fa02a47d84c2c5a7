import { describe, expect, test } from 'vitest';
import { parseDocumentModel } from '#domain/documents/model.ts';
import { agderData, attachmentOf, figuresOf, fingerprintOf, textOf } from '../../../support/attachment-case.ts';

const headingsOf = (language: 'nb' | 'nn') =>
  attachmentOf(agderData(), { language }).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the headings of a county case', () => {
  test('in bokmål', () => {
    expect(headingsOf('nb')).toEqual([
      'Forslag til vedtak',
      'Sammendrag',
      'Saksopplysninger',
      'Vurderinger',
      'Økonomiske konsekvenser',
      'Konklusjon',
      'Tallgrunnlag',
    ]);
  });

  test('in nynorsk', () => {
    expect(headingsOf('nn')).toEqual([
      'Framlegg til vedtak',
      'Samandrag',
      'Saksopplysningar',
      'Vurderingar',
      'Økonomiske konsekvensar',
      'Konklusjon',
      'Talgrunnlag',
    ]);
  });
});

describe('the text writes itself from the figures', () => {
  const nb = textOf(attachmentOf(agderData()));
  const nn = textOf(attachmentOf(agderData(), { language: 'nn' }));

  test('agreements of country and county, with the source', () => {
    expect(nb).toContain(
      'Siden 30. september 2022 har antall avtaler som må vedlikeholdes i landet, falt fra 50 til 2.[1] I Agder gikk antallet fra 34 til 1.',
    );
    expect(nn).toContain('har talet på avtalar som må haldast ved like i landet, gått ned frå 50 til 2.[1]');
  });

  test('savings: 160 000 gross less 60 000 of the operating cost', () => {
    expect(nb).toContain(
      'Regnet mot listepris sparte bibliotekene i fylket 100 000 kroner netto i 2025, etter at driftsandelen er trukket fra.[2]',
    );
    expect(nn).toContain('sparte biblioteka i fylket 100 000 kroner netto i 2025, når driftsdelen er trekt frå.[2]');
  });

  test('the share of the operating cost and the key behind it', () => {
    expect(nb).toContain(
      'I 2025 kostet driften av Bibliotek24 200 000 kroner. Utgiften deles mellom fylkene etter folketall. For Agder ble det 60 000 kroner.',
    );
  });

  test('what is left out is counted', () => {
    expect(nb).toContain('I 2025 hadde bibliotekene i Agder 3 tilknytninger til nasjonale avtaler.');
    expect(nb).toContain('Av dem kan én ikke regnes mot listepris fordi en pris mangler. Den er holdt utenfor');
    expect(nb).toContain('Planen mangler én tilknytning der prisen eller fylkets andel av den ikke er registrert.');
  });

  test('sample data are named under every figure and table and on every page', () => {
    const model = attachmentOf(agderData());
    expect(model.metadata.sampleMark).toBe('Eksempeldata');
    for (const block of model.blocks) {
      if (block.kind === 'figure') expect(block.source.map(({ text }) => text).join('')).toContain('Eksempeldata.');
      if (block.kind === 'table') expect(block.note.map(({ text }) => text).join('')).toContain('Eksempeldata.');
    }
  });

  test('real data carry no such mark', () => {
    const model = attachmentOf(agderData(), {}, { sample: false });
    expect(model.metadata.sampleMark).toBeNull();
    expect(textOf(model)).not.toContain('Eksempeldata');
  });

  test('every figure and table has a source note that is in the list', () => {
    const model = attachmentOf(agderData());
    const listed = model.blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
    for (const block of model.blocks) {
      const line = block.kind === 'figure' ? block.source : block.kind === 'table' ? block.note : null;
      if (!line) continue;
      const notes = line.flatMap((run) => run.notes);
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) expect(listed.map(({ number }) => number)).toContain(note);
    }
  });
});

describe('the budget table', () => {
  test('new cost stands apart from what is in the frame, with prices of each year', () => {
    const nb = textOf(attachmentOf(agderData()));
    expect(nb).toContain('Innenfor dagens ramme');
    // 150 000 × 1.03 × 1.03 in 2027, and so on: the newest registered change goes on.
    expect(nb).toContain('Aviser og magasiner | 740 | 195 | 159 | 164 | 169 | 174 | 666');
    expect(nb).toContain('Film | 740 | 195 | 106 | 109 | 113 | 116 | 444');
    expect(nb).toContain('Nytt, ikke hensyntatt i dagens budsjettramme');
    expect(nb).toContain('Driftsandel Bibliotek24 | 740 | 195 | 64 | 66 | 68 | 70 | 266');
    expect(nb).toContain('så summen kan avvike med 1');
  });

  test('growth: what is registered and what is assumed are told apart', () => {
    expect(textOf(attachmentOf(agderData()))).toContain(
      'Registrert prisvekst («deflator») er 3 prosent i 2026. Videre er det antatt en prisvekst på 3 prosent i 2027–2030.',
    );
  });

  test('the assumption of the request is used', () => {
    const text = textOf(attachmentOf(agderData(), {}, { assumedChange: 0 }));
    expect(text).toContain('Det er ikke regnet med prisvekst for 2027–2030.');
    expect(text).toContain('Film | 740 | 195 | 103 | 103 | 103 | 103 | 412');
  });
});

describe('choices', () => {
  test('own proposals stand as written', () => {
    const text = textOf(attachmentOf(agderData(), { proposals: ['Saken tas til orientering.'] }));
    expect(text).toContain('Saken tas til orientering.');
    expect(text).not.toContain('fører videre det strategiske samarbeidet');
  });

  test('only the chosen sections and parts, numbered without gaps', () => {
    const model = attachmentOf(agderData(), { sections: ['summary', 'assessment'], parts: ['savingsFigure'] });
    const shown = model.blocks.flatMap((block) =>
      'label' in block && block.kind !== 'fingerprint' ? [block.label] : [],
    );
    expect(shown).toEqual(['Figur 1']);
  });

  test('case number, recipient and dates', () => {
    const { metadata } = attachmentOf(agderData(), {
      caseNumber: '26/01234',
      annexNumber: 2,
      recipient: 'Fylkesutvalget',
      meetingDate: figuresOf(agderData()).on,
    });
    expect(metadata.annex).toBe('Vedlegg 2 til sak 26/01234');
    expect(metadata.facts[0]?.value.replace('\u00a0', ' ')).toBe('Fylkesutvalget, 31. desember 2025');
    expect(metadata.footer.replaceAll('\u00a0', ' ')).toMatch(/^Saksgrunnlag 24\.11\.2026, avtrykk( [0-9a-f]{4}){4}$/);
  });
});

test('the fingerprint is that of the figures: options do not move it, a price does', () => {
  const figures = figuresOf(agderData());
  const dearer = agderData({ operating_costs: [] });
  expect(fingerprintOf(figuresOf(agderData()))).toBe(fingerprintOf(figures));
  expect(fingerprintOf(figuresOf(dearer))).not.toBe(fingerprintOf(figures));
  const printed = attachmentOf(agderData(), { language: 'nn' }).blocks.at(-1);
  expect(printed).toEqual({ kind: 'fingerprint', label: 'Avtrykk (SHA-256)', value: fingerprintOf(figures) });
});

test('a document survives its own strict check', () => {
  for (const language of ['nb', 'nn'] as const) {
    const model = attachmentOf(agderData(), { language });
    expect(parseDocumentModel(JSON.stringify(model))).toEqual({ kind: 'ok', value: model, warnings: [] });
  }
});
