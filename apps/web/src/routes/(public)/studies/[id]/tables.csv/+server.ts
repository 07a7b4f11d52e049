import { codebookOf, publishedTables } from '#lib/public/published.ts';
import { tablesCsv } from '#lib/public/tables-csv.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const { publication } = await publishedTables(study);
  return new Response(tablesCsv(publication, await codebookOf(study), locals.language), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${study.id}.${locals.language}.csv"`,
      'cache-control': 'public, max-age=300',
    },
  });
};
