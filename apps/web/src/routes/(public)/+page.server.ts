import { listStudies } from '@langnghe/study';
import { frontPage } from '#lib/public/front-page.ts';
import { studies } from '#lib/server/studies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  front: frontPage(await listStudies(studies.read()), locals.language),
});
