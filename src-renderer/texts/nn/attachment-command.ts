import type { Messages } from '../messages.ts';

export const attachmentCommand: Messages['attachmentCommand'] = {
  usage: `Bruk: b24 attachment FIL --scope NO-42 --year 2025 --language nb|nn --out MAPPE|FIL.docx
      [--format pdf|docx|pptx|xlsx|csv] [--date ÅÅÅÅ-MM-DD] [--case SAKSNUMMER] [--recipient NAMN] [--meeting ÅÅÅÅ-MM-DD] [--growth 0.03]
      [--agreement ID|TENESTE]`,
  failed: (message) => `Feil: Vedlegget kunne ikkje setjast opp. Ingenting er skrive. Meld frå om dette: ${message}`,
  notArchive: (characters) =>
    `Åtvaring: Skriftene manglar desse teikna, og dei viser som tomme ruter: ${characters}. Difor er fila ikkje merkt som arkivfil (PDF/A). Byt ut teikna om fila skal arkiverast.`,
};
