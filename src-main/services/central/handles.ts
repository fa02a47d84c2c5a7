import { randomBytes } from 'node:crypto';

/** Stands in the renderer for a path of the host: random, good for this run, and all the renderer ever holds. */
export type Handles = {
  /** The same path has the same handle throughout the run. */
  readonly issue: (path: string) => string;
  readonly pathOf: (handle: string) => string | undefined;
};

export function createHandles(): Handles {
  const pathByHandle = new Map<string, string>();
  const handleByPath = new Map<string, string>();
  return {
    issue: (path) => {
      const known = handleByPath.get(path);
      if (known !== undefined) return known;
      const handle = randomBytes(16).toString('hex');
      pathByHandle.set(handle, path);
      handleByPath.set(path, handle);
      return handle;
    },
    pathOf: (handle) => pathByHandle.get(handle),
  };
}
