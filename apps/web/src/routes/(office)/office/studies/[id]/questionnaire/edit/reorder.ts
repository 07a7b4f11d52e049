/** Moving by drag and by keyboard; the same moves are buttons for everybody else. */
export interface Moves {
  readonly beside: (item: string, other: string, where: 'before' | 'after') => void;
  readonly step: (item: string, way: 'up' | 'down') => void;
}

const itemAt = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;

const half = (event: DragEvent, over: HTMLElement): 'before' | 'after' => {
  const { top, height } = over.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
};

/** Listens on the list as a whole; gives the function that stops listening. */
export function reorderable(list: HTMLElement, moves: Moves): () => void {
  let dragged = '';
  const unmark = (): void =>
    list.querySelectorAll('[data-drop]').forEach((one) => one.removeAttribute('data-drop'));
  const listeners: {
    readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
  } = {
    dragstart: (event) => {
      dragged = itemAt(event)?.dataset['item'] ?? '';
      event.dataTransfer?.setData('text/plain', dragged);
    },
    dragover: (event) => {
      const over = itemAt(event);
      if (dragged === '' || over === null) return;
      event.preventDefault();
      unmark();
      over.dataset['drop'] = half(event, over);
    },
    drop: (event) => {
      const over = itemAt(event);
      unmark();
      if (dragged === '' || over === null) return;
      event.preventDefault();
      const other = over.dataset['item'] ?? '';
      if (other !== dragged) moves.beside(dragged, other, half(event, over));
      dragged = '';
    },
    dragend: () => {
      dragged = '';
      unmark();
    },
    keydown: (event) => {
      const item = itemAt(event)?.dataset['item'];
      const way = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
      if (!event.altKey || item === undefined || way === undefined) return;
      event.preventDefault();
      moves.step(item, way);
    },
  };
  const all = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of all) list.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of all) list.removeEventListener(type, listener);
  };
}
