/** The network failed, or somebody between answered in the server's place: the same may be sent again. */
export class Unreached extends Error {
  override readonly name = 'Unreached';
}

/** Asks without cookies and leaves nothing in the browser's cache. @throws `Unreached` */
export async function reach(address: string, body?: URLSearchParams): Promise<Response> {
  // Without it a page's own POST is answered with data in the place of the page.
  const headers = { accept: 'text/html' };
  const common = { credentials: 'omit', cache: 'no-store', headers } as const;
  try {
    return await fetch(address, body === undefined ? common : { ...common, method: 'POST', body });
  } catch (error) {
    // fetch says TypeError for every failure of the network.
    if (error instanceof TypeError) throw new Unreached(error.message);
    throw error;
  }
}
