import { randomInt } from 'node:crypto';

interface Timed {
  utimes: (accessed: Date, modified: Date) => Promise<void>;
}

const noTime = new Date(0);

/** A spool's own times would say when its last answer came. */
export async function forgetTime(file: Timed): Promise<void> {
  await file.utimes(noTime, noTime);
}

/** Milliseconds between two beats: drawn anew each time, so that no change stands out by its moment. */
const [soonest, latest] = [2000, 8000];

/**
 * The time of an inode's last change cannot be set, so it is moved on for nothing every few seconds: whoever finds the
 * file sees a beat, whether or not an answer came. Gives the function that ends it.
 */
export function beat(file: Timed): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(
      () => {
        // A disk that refuses says so where answers are written.
        running = forgetTime(file).catch(() => undefined);
        next();
      },
      randomInt(soonest, latest),
    ).unref();
  };
  next();
  return async () => {
    clearTimeout(timer);
    await running;
  };
}
