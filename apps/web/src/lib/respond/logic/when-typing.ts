/** Longer than this, and letters would lag behind the fingers: what follows from them waits for a pause. */
const quick = 50;
const pause = 300;

/** Does the work at every input while it is quick; on a page of a thousand questions, when typing pauses. */
export function whenTyping(work: () => void): void {
  let took = 0;
  let waiting = 0;
  const timed = (): void => {
    const start = Date.now();
    work();
    took = Date.now() - start;
  };
  document.addEventListener('input', () => {
    clearTimeout(waiting);
    if (took < quick) timed();
    else waiting = window.setTimeout(timed, pause);
  });
}
