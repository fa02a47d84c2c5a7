/** The first picture has most often been drawn by then; each question to the host takes some of the time that it is drawn in. */
const PAUSE_MS = 250;

/**
 * Starts what the first picture does not need when it is likely to be there.
 * @param start gives what ends it
 * @returns ends it, also before it has been started
 */
export function afterFirstPicture(start: () => () => void): () => void {
  let end = () => {};
  const timer = setTimeout(() => {
    end = start();
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    end();
  };
}
