import { createTypesetter, type DocumentTypesetter } from './typesetter.ts';
import { warmUp } from './warm-up.ts';

/** The start of the program is over, and she has not come as far as a document yet. */
const AFTER_START_MS = 15_000;
/** The compiler is itself compiled in steps while it works; after three documents most of it is. */
const ROUNDS = 3;

/**
 * A typesetter that gets ready by itself some time after the program has started, so that the first document is as quick as the
 * next. One that is asked before that starts at once.
 */
export function createReadyTypesetter(): DocumentTypesetter {
  const typesetter = createTypesetter();
  const timer = setTimeout(() => void warm(typesetter), AFTER_START_MS).unref();
  return {
    typeset(model) {
      clearTimeout(timer);
      return typesetter.typeset(model);
    },
    async close() {
      clearTimeout(timer);
      await typesetter.close();
    },
  };
}

/** Brings a typesetter to where the next document costs only itself. */
export async function warm({ typeset }: Pick<DocumentTypesetter, 'typeset'>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await typeset(JSON.stringify(warmUp(round)));
}
