import type { Messages } from '../messages.ts';

export const attachmentCommand: Messages['attachmentCommand'] = {
  usage: `Usage: b24 attachment FILE --scope NO-42 --year 2025 --language nb|nn --out FOLDER|FILE.docx
      [--format pdf|docx|pptx|xlsx|csv] [--date YYYY-MM-DD] [--case NUMBER] [--recipient NAME] [--meeting YYYY-MM-DD] [--growth 0.03]
      [--agreement ID|SERVICE]`,
  failed: (message) =>
    `Error: The attachment could not be typeset. Nothing was written. Please report this: ${message}`,
  notArchive: (characters) =>
    `Warning: The fonts lack these characters, which show as empty boxes: ${characters}. The file is therefore not marked as an archive file (PDF/A). Replace the characters if it is to be archived.`,
};
