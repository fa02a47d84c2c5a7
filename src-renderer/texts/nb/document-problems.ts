type Params = Readonly<Record<string, string | number>>;

/** Why a document was not made, by problem code. */
export const documentProblems = {
  'attachment.notCounty': {
    title: 'Vedlegget gjelder ikke et fylke',
    explanation: () => 'Et budsjettvedlegg hører til én fylkeskommunes sak og kan ikke lages for hele landet.',
    advice: 'Velg et fylke, for eksempel NO-42.',
  },
  'renewal.unknownAgreement': {
    title: 'Avtalen finnes ikke',
    explanation: () =>
      'Saken gjelder en avtale som ikke finnes i filen, eller flere avtaler har tjenesten som ble nevnt.',
    advice: 'Velg avtalen på nytt, eller oppgi avtalens id.',
  },
  'document.notJson': {
    title: 'Dokumentet kan ikke leses',
    explanation: () => 'Dokumentmodellen er ikke gyldig JSON. Ingenting er skrevet.',
    advice: 'Lag dokumentet på nytt fra tallene.',
  },
  'document.wrongShape': {
    title: 'Dokumentet kan ikke leses',
    explanation: ({ path = '' }: Params) =>
      `Dokumentmodellen er ikke som den skal ved «${path}». Ingenting er skrevet.`,
    advice: 'Lag dokumentet på nytt fra tallene.',
  },
};
