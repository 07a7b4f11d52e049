/** Much longer than any code: nobody types it. */
export const isTicket = (text: string): boolean => /^[A-Za-z0-9_-]{600,800}$/.test(text);
