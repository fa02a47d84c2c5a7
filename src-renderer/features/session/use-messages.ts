import { useEffect, useState } from 'react';
import { loadMessages, messagesAtHand } from '#texts/load-messages.ts';
import type { Language, Messages } from '#texts/messages.ts';

/** A language with its texts. */
export type Said = { readonly language: Language; readonly texts: Messages };

/** The texts of a language; of the one before it while they are being loaded, and null before there are any. */
export function useMessages(language: Language): Said | null {
  const [said, setSaid] = useState<Said | null>(() => atHand(language));
  useEffect(() => {
    let current = true;
    void loadMessages(language).then((texts) => {
      if (current) setSaid((before) => (before?.texts === texts ? before : { language, texts }));
    });
    return () => {
      current = false;
    };
  }, [language]);
  return said;
}

function atHand(language: Language): Said | null {
  const texts = messagesAtHand(language);
  return texts ? { language, texts } : null;
}
