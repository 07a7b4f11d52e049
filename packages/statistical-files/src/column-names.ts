/** Names that both programs take: letters, digits and underscores, beginning with a letter, at most 32, all different. */
export function columnNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 32);
    const start = /^[A-Za-z]/.test(plain) ? plain : `v_${plain}`.slice(0, 32);
    let free = start;
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      const tail = `_${String(n)}`;
      free = start.slice(0, 32 - tail.length) + tail;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
