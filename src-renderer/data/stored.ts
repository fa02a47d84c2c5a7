/** The outcome of writing: a full disk is expected and leaves everything as it was; any other failure is a defect. */
export type Stored<T> = { readonly kind: 'stored'; readonly value: T } | { readonly kind: 'full' };

export async function storing<T>(write: () => PromiseLike<T>): Promise<Stored<T>> {
  try {
    return { kind: 'stored', value: await write() };
  } catch (error) {
    if (isQuotaError(error)) return { kind: 'full' };
    throw error;
  }
}

/** Dexie wraps the browser's error: at the top for one request, inside for a transaction or a bulk write. */
function isQuotaError(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = innerOf(current)) {
    if (current.name === 'QuotaExceededError') return true;
  }
  return false;
}

function innerOf(error: Error): unknown {
  return 'inner' in error ? error.inner : undefined;
}
