import type { TicketState } from '@langnghe/collection';
import { codeProblem } from '#lib/respond/code-problem.ts';
import { step } from '#lib/respond/flow.ts';
import { field } from '#lib/respond/form-state.ts';
import { uiLanguage } from '#lib/respond/languages.ts';
import { sealedRefusals, type SealedRefusal } from '#lib/respond/server/sealed-refusal.ts';
import { sealing } from '#lib/respond/server/sealing.ts';
import { surveyOf } from '#lib/respond/server/survey-of.ts';
import type { Survey } from '#lib/respond/survey.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { RequestHandler } from './$types';

/** A form of 64 KiB, sealed, in base64, in a form. */
const largestBody = 256 * 1024;

/**
 * A form that waited sealed on a phone. 204 kept (also when it was before); 409 its code has been used for another, 410
 * the survey is closed, 425 not yet, 422 it cannot be kept as it is, 400 not for us, each with words for the person and
 * nothing of the form; 503 and whatever else: try again. The phone keeps what is not kept here.
 */
export const POST: RequestHandler = async ({ params, request }) => {
  const sent =
    Number(request.headers.get('content-length') ?? 0) > largestBody ? null : await request.formData();
  const language = uiLanguage(field(sent ?? new FormData(), 'lang'));
  const outcome = sent === null ? 'mend' : await deliver(params.study, field(sent, 'sealed'));
  if (typeof outcome === 'number') return new Response(null, { status: outcome });
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(sealedRefusals[language][outcome], { status: statuses[outcome], headers });
};

const statuses = { used: 409, closed: 410, early: 425, mend: 422, damaged: 400 } as const;

async function deliver(id: string, record: string): Promise<204 | 404 | 503 | SealedRefusal> {
  const study = await rememberedStudyOf(id);
  // What this server could open, a sealed study does not take.
  if (study.manifest?.sealing !== undefined) return 404;
  const survey = surveyOf(study);
  const opened = await unsealed(record, survey.id);
  if (typeof opened === 'object') return opened.refusal;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(opened)) if (name !== 'do') form.append(name, value);
  form.append('do', 'send');
  const reply = await step(survey, form);
  if (reply.kind === 'sent') return 204;
  if (reply.page.kind === 'closed') return 'closed';
  if (reply.page.kind === 'not-yet') return 'early';
  if (reply.status === 503) return 503;
  return reply.page.kind === 'review' ? ofCode(survey, reply.page.state.code) : 'mend';
}

/** What it is that stops a form with nothing to mend in its answers. */
async function ofCode({ ticketState }: Survey, code: string): Promise<503 | SealedRefusal> {
  let state: TicketState = 'mistyped';
  await codeProblem(code, async (typed) => (state = await ticketState(typed)));
  return byState[state];
}

const byState = {
  ...{ spent: 'used', unknown: 'used', mistyped: 'used', waiting: 'early', 'not-open': 'early' },
  ...{ unavailable: 503, unspent: 'mend' },
} as const satisfies Readonly<Record<TicketState, 503 | SealedRefusal>>;

/** Or why not: the key went with the close, or it does not open this. */
async function unsealed(
  record: string,
  study: string,
): Promise<string | { readonly refusal: 'closed' | 'damaged' }> {
  try {
    return (await sealing.read().open(study, record, `/r/${study}`)) ?? { refusal: 'closed' };
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return { refusal: 'damaged' };
    throw error;
  }
}
