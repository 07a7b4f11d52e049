const turns = new Map<string, Promise<void>>();

/** One after the other for one folder: two changes at once would each forget the other. */
export function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(folder) ?? Promise.resolve()).then(work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(folder, settled);
  void settled.then(() => turns.get(folder) === settled && turns.delete(folder));
  return mine;
}
