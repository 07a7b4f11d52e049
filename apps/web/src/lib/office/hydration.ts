/** Whether the page that came from the server is the script's by now. Set once, by the root layout. */
export const hydration = { over: false };
