import { fromBase64url, toBase64url } from '@langnghe/tickets';
import { error, json } from '@sveltejs/kit';
import { ticketStudyOf } from '#lib/respond/ticket/server/ticket-study.ts';
import { handOutTicket, type TicketRefusal } from '#lib/server/ticket-office.ts';
import type { RequestHandler } from './$types';

/** A code, a class and 384 octets in base64url. */
const largestBody = 2048;

const statuses: Readonly<Record<TicketRefusal, number>> = {
  'not-open': 403,
  early: 403,
  late: 403,
  'not-a-code': 400,
  'not-a-request': 400,
  'unknown-code': 403,
  'wrong-class': 409,
  'already-issued': 409,
  'too-many-guesses': 429,
};

export const POST: RequestHandler = async ({ params, request }) => {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= largestBody)) error(413);
  const { study } = await ticketStudyOf(params.study);
  const asked = readAsked(await request.text());
  if (asked === undefined) return refused('not-a-request');
  const outcome = await handOutTicket(study, asked).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === 'ClassKeysError') error(503);
    throw cause;
  });
  return outcome.outcome === 'issued'
    ? json({ response: toBase64url(outcome.response) })
    : refused(outcome.refusal);
};

function refused(refusal: TicketRefusal): Response {
  return json({ refusal }, { status: statuses[refusal] });
}

function readAsked(body: string) {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
  const { code, classId, request } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof classId !== 'string' || typeof request !== 'string')
    return undefined;
  const octets = fromBase64url(request);
  return octets === undefined ? undefined : { code, classId, request: octets };
}
