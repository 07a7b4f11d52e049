import { isLanguage } from '@langnghe/language';
import { error, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { languageCookie } from '#lib/server/in-language.ts';
import { officePath } from '#lib/server/office-path.ts';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 60 * 60;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const language = textOf(form, 'language');
  if (!isLanguage(language)) error(400);
  cookies.set(languageCookie, language, { path: '/office', maxAge: year, secure: url.protocol === 'https:' });
  redirect(303, officePath(textOf(form, 'back')));
};
