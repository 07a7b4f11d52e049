/** Counts of answers below this are told as "fewer than": a count that small, watched, shows a person answering. */
export const toldFrom = 30;
