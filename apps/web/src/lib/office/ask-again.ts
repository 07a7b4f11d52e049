import { invalidateAll } from '$app/navigation';

/**
 * Loads the page's data again and again until stopped, each time `pause` milliseconds after they have come. Never by a
 * clock: a question undoes the one before it that is still on its way, and on a slow line no answer would ever show.
 */
export function askAgain(pause: number): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(() => {
      void invalidateAll().finally(() => {
        if (!over) wait();
      });
    }, pause);
  };
  wait();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
