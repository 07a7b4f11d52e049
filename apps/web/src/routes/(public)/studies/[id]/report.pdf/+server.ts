import { publishedFile } from '#lib/public/published.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

/** Inline: in-app browsers such as Zalo's lose downloads, but show a document at its own address. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const bytes = await publishedFile(study, `report.${locals.language}.pdf`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${study.id}.${locals.language}.pdf"`,
      'cache-control': 'public, max-age=300',
    },
  });
};
