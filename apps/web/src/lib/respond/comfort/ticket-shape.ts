/** Much longer than any code: nobody types it. */
export const isTicket = (text: string): boolean => /^[A-Za-z0-9_-]{600,1300}$/.test(text);
