/**
 * For what has just gone wrong or newly opened: the browser puts the focus there by itself, so that a screen reader
 * begins there and no script is needed. (The compiler warns of autofocus in general: used at page load it disorients.)
 */
export const takesFocus = { autofocus: true, tabindex: -1 } as const;
