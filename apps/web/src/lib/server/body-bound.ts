import type { Handle } from '@sveltejs/kit/hooks';
import { part } from './part.ts';

/** What a form may weigh where adapter-node's own limit lets scans through. */
const largestForm = 24 << 20;
/** Scans sent by a form, without a script: they are in memory for a moment. */
const largestScans = 96 << 20;

/** In the process of the answers only streamed scans may be long; whatever else is must say how long it is. */
export const bodyBound: Handle = ({ event, resolve }) => {
  const { request, url } = event;
  const bodiless = request.method === 'GET' || request.method === 'HEAD';
  const streamed = request.method === 'PUT' && /^\/p\/[^/]+\/upload$/.test(url.pathname);
  if (part.read() !== 'answers' || bodiless || streamed) return resolve(event);
  const length = Number(request.headers.get('content-length') ?? NaN);
  const most = /^\/p\/[^/]+$/.test(url.pathname) ? largestScans : largestForm;
  if (Number.isNaN(length)) return new Response('The length of the form is missing', { status: 411 });
  return length > most ? new Response('The form is too large', { status: 413 }) : resolve(event);
};
