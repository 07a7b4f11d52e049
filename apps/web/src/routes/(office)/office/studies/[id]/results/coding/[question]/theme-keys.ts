import type { Attachment } from 'svelte/attachments';

/**
 * 1–9 tick a theme and Enter keeps the reading while the frame has the focus, and only then: single keys must not act
 * elsewhere on the page (WCAG 2.1.4). Typing in a field stays typing. `data-keys` says that
 * they work.
 */
export function themeKeys(takesFocus: boolean): Attachment<HTMLElement> {
  return (frame) => {
    if (takesFocus) frame.focus({ preventScroll: true });
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
      if (isTyping || target instanceof HTMLButtonElement) return;
      if (key === 'Enter') {
        event.preventDefault();
        const form = frame.querySelector('form');
        form?.requestSubmit(form.querySelector('button'));
      }
      if (!/^[1-9]$/.test(key)) return;
      const box = frame.querySelectorAll<HTMLInputElement>('input[name="themes"]')[Number(key) - 1];
      if (box === undefined || box.matches(':disabled')) return;
      event.preventDefault();
      box.checked = !box.checked;
    };
    frame.addEventListener('keydown', press);
    frame.dataset['keys'] = 'on';
    return () => frame.removeEventListener('keydown', press);
  };
}
