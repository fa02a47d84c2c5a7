import { useLeaving } from '../leaving.tsx';
import { type Provenance, type ProvenanceTexts, sourceNote } from './provenance.ts';

/** Copies a figure's source note, and says what became of it. */
export function useCopyNote(say: (said: string) => void, texts: ProvenanceTexts): (provenance: Provenance) => void {
  const leave = useLeaving();
  return (provenance) => {
    const text = sourceNote(provenance, texts);
    leave(texts.copy, { kind: 'text', name: texts.heading, text }, (out) => {
      out
        .copyText(text)
        .then(() => say(texts.copied))
        .catch(() => say(texts.copyFailed));
    });
  };
}
