/** Measures how long the main thread cannot answer: the longest wait for a message to itself, less the usual wait. */
export function watchMainThread(): { longestBlock(): number } {
  const channel = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let running = true;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    // Once a millisecond is often enough, and leaves the processor to the work that is measured.
    if (running) setTimeout(() => channel.port2.postMessage(null), 1);
  };
  channel.port2.postMessage(null);
  return {
    longestBlock() {
      running = false;
      return Math.max(longest, performance.now() - last);
    },
  };
}
