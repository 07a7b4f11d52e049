/** Names in a sentence: the first twelve, and how many more there are. */
export function nameList(names: readonly string[], most = 12): string {
  const told = names.slice(0, most).join(', ');
  return names.length > most ? `${told}, … (+${names.length - most})` : told;
}
