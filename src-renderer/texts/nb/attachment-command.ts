/** What `b24 attachment` says to people. */
export const attachmentCommand = {
  usage: `Bruk: b24 attachment FIL --scope NO-42 --year 2025 --language nb|nn --out MAPPE|FIL.docx
      [--format pdf|docx|pptx|xlsx|csv] [--date ÅÅÅÅ-MM-DD] [--case SAKSNUMMER] [--recipient NAVN] [--meeting ÅÅÅÅ-MM-DD] [--growth 0.03]
      [--agreement ID|TJENESTE]`,
  failed: (message: string) =>
    `Feil: Vedlegget kunne ikke settes opp. Ingenting er skrevet. Meld fra om dette: ${message}`,
  notArchive: (characters: string) =>
    `Advarsel: Skriftene mangler disse tegnene, og de vises som tomme ruter: ${characters}. Filen er derfor ikke merket som arkivfil (PDF/A). Bytt ut tegnene om filen skal arkiveres.`,
};
