import { questionsOf, ticketStudyOf } from '#lib/respond/ticket/server/ticket-study.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { study } = await ticketStudyOf(params.study);
  return new Response(questionsOf(study), { headers: { 'content-type': 'application/json' } });
};
