/**
 * For the field of a page that is there to be typed into: the browser, and the router after every step, put the focus
 * there, so that no key is lost before the script arrives. (The compiler warns of autofocus in general: on pages that
 * are read it disorients.)
 */
export const typingHere = { autofocus: true } as const;
