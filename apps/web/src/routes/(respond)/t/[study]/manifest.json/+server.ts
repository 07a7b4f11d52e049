import { ticketStudyOf } from '#lib/respond/ticket/server/ticket-study.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params }) => {
  const { served } = await ticketStudyOf(params.study);
  return new Response(served.text, { headers: { 'content-type': 'application/json' } });
};
