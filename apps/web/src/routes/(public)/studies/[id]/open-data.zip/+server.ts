import { publishedFile } from '#lib/public/published.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const study = await studyOf(params.id);
  const bytes = await publishedFile(study, 'open-data.zip');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${study.id}-open-data.zip"`,
      'cache-control': 'public, max-age=300',
    },
  });
};
