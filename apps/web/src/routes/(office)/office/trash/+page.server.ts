import { erasedStudyIds, trashedStudyIds } from '@langnghe/study';
import { studies } from '#lib/server/studies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  trashed: await trashedStudyIds(studies.read()),
  erased: await erasedStudyIds(studies.read()),
});
