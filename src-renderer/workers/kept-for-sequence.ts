type Kept<T> = { readonly sequence: number; readonly what: string; readonly value: Promise<T> };

/** Holds what was last loaded, as long as the data have not changed and the same is asked for. */
export class KeptForSequence<T> {
  #sequence: () => Promise<number>;
  #kept: Kept<T> | null = null;

  /** @param sequence of the stored data, which grows with every change */
  constructor(sequence: () => Promise<number>) {
    this.#sequence = sequence;
  }

  /** @returns what was loaded, and the sequence of the data just before: what was loaded is of that one or a later one */
  async current(what: string, load: () => Promise<T>): Promise<{ readonly sequence: number; readonly value: T }> {
    // Read before loading: data that change in between are loaded anew by the next question, never taken for older ones.
    const sequence = await this.#sequence();
    if (this.#kept?.sequence === sequence && this.#kept.what === what)
      return { sequence, value: await this.#kept.value };
    const kept = { sequence, what, value: load() };
    this.#kept = kept;
    try {
      return { sequence, value: await kept.value };
    } catch (error) {
      // What failed once is tried anew by the next question.
      if (this.#kept === kept) this.#kept = null;
      throw error;
    }
  }
}
