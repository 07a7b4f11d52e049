import { part, type Part } from './part.ts';

export type Close = () => Promise<void>;
/** What closes what was opened, in the order of opening. */
export type Closers = (() => Promise<void> | void)[];

/** Opens the stores of one half; gives the function that closes them again, the last opened first. */
export async function opened(which: Part, open: (closers: Closers) => Promise<void>): Promise<Close> {
  part.fill(which);
  const closers: Closers = [part.empty];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    await open(closers);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
