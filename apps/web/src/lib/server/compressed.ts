import type { Handle } from '@sveltejs/kit/hooks';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** adapter-node sends dynamic pages as they are; brotli 7 takes half a millisecond of a page and saves four fifths. */
export const compressed: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  if (!wanted(event.request, response)) return response;
  const body = await compress(Buffer.from(await response.arrayBuffer()), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 7 },
  });
  const headers = new Headers(response.headers);
  headers.set('content-encoding', 'br');
  headers.set('content-length', String(body.byteLength));
  headers.append('vary', 'accept-encoding');
  return new Response(new Uint8Array(body), { status: response.status, headers });
};

function wanted(request: Request, response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return (
    response.body !== null &&
    !response.headers.has('content-encoding') &&
    /\bbr\b/.test(request.headers.get('accept-encoding') ?? '') &&
    /^(text\/(html|css|csv|plain)|application\/json|image\/svg)/.test(type)
  );
}
