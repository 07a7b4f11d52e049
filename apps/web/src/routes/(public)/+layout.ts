/** Public pages are read, not worked with: no script at all. */
export const csr = false;
