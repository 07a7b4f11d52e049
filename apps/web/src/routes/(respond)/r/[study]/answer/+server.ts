import type { Issue } from '@langnghe/language';
import { civilDate } from '@langnghe/language';
import { error, json } from '@sveltejs/kit';
import { codeProblem, stateProblem } from '#lib/respond/code-problem.ts';
import { field } from '#lib/respond/form-state.ts';
import { phaseOf } from '#lib/respond/phase.ts';
import { collector } from '#lib/server/collection.ts';
import { rememberedStudyOf } from '#lib/server/remembered-study.ts';
import type { RequestHandler } from './$types';

/** A ticket and a sealed text of 46,000 octets, in base64url. */
const largestBody = 96 * 1024;

/**
 * The one door of a sealed study: a code, and a text that nobody here can read; a code alone asks whether it is one.
 * 204 kept, 410 closed, else what is wrong.
 */
export const POST: RequestHandler = async ({ params, request }) => {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) error(413);
  const study = await rememberedStudyOf(params.study);
  if (study.manifest?.sealing === undefined) error(404);
  if (phaseOf(study, civilDate(new Date())) !== 'open') return new Response(null, { status: 410 });
  const form = await request.formData();
  const code = field(form, 'code');
  const problem = await codeProblem(code, async (typed) => {
    const state = form.has('sealed') ? 'unspent' : await collector.read().ticketState(study.id, typed);
    return state === 'spent' ? 'unspent' : state;
  });
  if (problem !== null) return wrong(422, problem);
  if (!form.has('sealed')) return new Response(null, { status: 204 });
  const outcome = await collector.read().submitSealed(study.id, { code, sealed: field(form, 'sealed') });
  if (outcome.outcome === 'accepted') return new Response(null, { status: 204 });
  if (outcome.outcome !== 'refused')
    return wrong(outcome.outcome === 'invalid' ? 422 : 503, outcome.issues[0]);
  if (outcome.state === 'not-open') return new Response(null, { status: 410 });
  return wrong(409, stateProblem(outcome.state) ?? outcome.issues[0]);
};

function wrong(status: number, issue: Issue | undefined): Response {
  return json(issue ?? null, { status });
}
