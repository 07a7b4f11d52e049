import { pickTranslation } from '@langnghe/language';
import { publishedFile } from '#lib/public/published.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  return {
    id: study.id,
    title: pickTranslation(study.description.title, locals.language),
    summary: new TextDecoder().decode(await publishedFile(study, `summary.${locals.language}.html`)),
  };
};
