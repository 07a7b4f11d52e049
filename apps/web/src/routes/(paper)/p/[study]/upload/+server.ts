import { error } from '@sveltejs/kit';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { insideRoom } from '#lib/server/paper-access.ts';
import type { RequestHandler } from './$types';

const largestScan = 1 << 30;

/** One file, as it comes: whatever its size, little of it is in memory. */
export const PUT: RequestHandler = async ({ params, request, cookies, url }) => {
  const room = await insideRoom(params.study, cookies);
  if (request.body === null) error(400);
  if (Number(request.headers.get('content-length') ?? 0) > largestScan) error(413);
  const { path, done } = await room.uploadPlace(url.searchParams.get('name') ?? '');
  try {
    await pipeline(
      Readable.fromWeb(request.body as ReadableStream),
      bounded(),
      createWriteStream(path, { mode: 0o600 }),
    );
  } catch (cause) {
    await rm(path, { force: true });
    if (cause instanceof RangeError) error(413);
    throw cause;
  }
  await done();
  return new Response(null, { status: 204 });
};

function bounded(): Transform {
  let size = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      size += chunk.length;
      next(size > largestScan ? new RangeError('too large') : null, chunk);
    },
  });
}
