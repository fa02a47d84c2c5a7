import type { Messages } from '../messages.ts';

export const documentProblems: Messages['documentProblems'] = {
  'attachment.notCounty': {
    title: 'Vedlegget gjeld ikkje eit fylke',
    explanation: () => 'Eit budsjettvedlegg høyrer til saka i éin fylkeskommune og kan ikkje lagast for heile landet.',
    advice: 'Vel eit fylke, til dømes NO-42.',
  },
  'renewal.unknownAgreement': {
    title: 'Avtalen finst ikkje',
    explanation: () => 'Saka gjeld ein avtale som ikkje finst i fila, eller fleire avtalar har tenesta som vart nemnd.',
    advice: 'Vel avtalen på nytt, eller oppgje id-en til avtalen.',
  },
  'document.notJson': {
    title: 'Dokumentet kan ikkje lesast',
    explanation: () => 'Dokumentmodellen er ikkje gyldig JSON. Ingenting er skrive.',
    advice: 'Lag dokumentet på nytt frå tala.',
  },
  'document.wrongShape': {
    title: 'Dokumentet kan ikkje lesast',
    explanation: ({ path = '' }) => `Dokumentmodellen er ikkje slik han skal vere ved «${path}». Ingenting er skrive.`,
    advice: 'Lag dokumentet på nytt frå tala.',
  },
};
