import { step } from '#lib/respond/flow.ts';
import { sealing } from '#lib/respond/server/sealing.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { RequestHandler } from './$types';

/** A form of 64 KiB, sealed, in base64, in a form. */
const largestBody = 256 * 1024;

/**
 * A form that waited sealed on a phone. The answer is a status and nothing else: 204 kept (also when it was before), 409
 * its code has been used for another, 410 the survey is closed, 422 it cannot be kept as it is, 400 not for us.
 */
export const POST: RequestHandler = async ({ params, request }) => {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return answer(413);
  const study = await rememberedStudyOf(params.study);
  // What this server could open, a sealed study does not take.
  if (study.manifest?.sealing !== undefined) return answer(404);
  const survey = surveyOf(study);
  const record = (await request.formData()).get('sealed');
  if (typeof record !== 'string') return answer(400);
  const opened = await unsealed(record, survey.id);
  if (typeof opened !== 'string') return answer(opened);
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(opened)) if (name !== 'do') form.append(name, value);
  form.append('do', 'send');
  const reply = await step(survey, form);
  if (reply.kind === 'sent') return answer(204);
  if (reply.page.kind === 'closed') return answer(410);
  if (reply.status === 503) return answer(503);
  return answer(reply.page.kind === 'review' ? 409 : 422);
};

const answer = (status: number): Response => new Response(null, { status });

/** Or the status to answer: 410 where the key went with the close, 400 for what the key does not open. */
async function unsealed(record: string, study: string): Promise<string | 400 | 410> {
  try {
    return (await sealing.read().open(study, record, `/r/${study}`)) ?? 410;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return 400;
    throw error;
  }
}
