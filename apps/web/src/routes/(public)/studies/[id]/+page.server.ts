import { artefact, hasArtefact, hasReached, readText, summaryFile } from '@langnghe/study';
import { civilDate } from '@langnghe/language';
import { error } from '@sveltejs/kit';
import { publishedFile } from '#lib/public/published.ts';
import { promised } from '#lib/public/promised.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  // A study that nobody has been asked about yet is the office's own business.
  if (!hasReached(study.stage, 'open')) error(404);
  const report =
    study.stage === 'published'
      ? new TextDecoder().decode(await publishedFile(study, `report.${locals.language}.html`))
      : null;
  return {
    report,
    summarized: report !== null && (await hasArtefact(study.folder, summaryFile(locals.language, 'html'))),
    checkable: report !== null && (await readText(study.folder, artefact.publishedTickets)) !== undefined,
    study: promised(study.description, locals.language, civilDate(new Date())),
    stage: study.stage,
  };
};
