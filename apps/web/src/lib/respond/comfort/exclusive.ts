/** An option that stands alone unticks the others, and they untick it. */
export function onChoice(input: HTMLInputElement): void {
  if (input.type !== 'checkbox' || !input.checked) return;
  const alone = 'alone' in input.dataset;
  const others = document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  others.forEach((other) => {
    if (other !== input && other.name === input.name && (alone || 'alone' in other.dataset))
      other.checked = false;
  });
}
