import { publishedPdf } from '#lib/public/published-pdf.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals }) => publishedPdf(params.id, 'report', locals.language);
