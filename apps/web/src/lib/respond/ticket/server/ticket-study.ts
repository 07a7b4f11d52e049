import { canonicalJson, readTicketManifest, type ServedManifest, type Study } from '@langnghe/study';
import { error } from '@sveltejs/kit';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';

/** A study with tickets that is open or was; 404 for any other. */
export async function ticketStudyOf(id: string): Promise<{ study: Study; served: ServedManifest }> {
  const study = await rememberedStudyOf(id);
  const served = await readTicketManifest(study);
  if (study.manifest === undefined || served === undefined) error(404);
  return { study, served };
}

/** What was promised about the questions, octet by octet. */
export function questionsOf({ questionnaire }: Study): string {
  if (questionnaire === undefined) error(404);
  return canonicalJson(questionnaire);
}
