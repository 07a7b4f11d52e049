import { isLanguage } from '@langnghe/language';
import { fail, redirect } from '@sveltejs/kit';
import { writeFile } from 'node:fs/promises';
import { textOf } from '#lib/server/form.ts';
import { languageCookie } from '#lib/server/in-language.ts';
import { dropPass, insideRoom, isInside, keepPass, roomOf, samePass } from '#lib/server/paper-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies }) => {
  const room = await roomOf(params.study);
  if (!isInside(room, cookies)) return { reading: null, report: null };
  return { reading: room.reading, report: room.tray.report };
};

export const actions: Actions = {
  enter: async ({ params, request, cookies, url }) => {
    const room = await roomOf(params.study);
    const form = await request.formData();
    const { pass } = room.tray.settings;
    if (!samePass(pass, textOf(form, 'pass'))) return fail(403, { wrongPass: true });
    keepPass(cookies, params.study, pass, url);
    const language = textOf(form, 'language');
    if (isLanguage(language))
      cookies.set(languageCookie, language, { path: '/p', httpOnly: true, sameSite: 'lax' });
    redirect(303, `/p/${params.study}`);
  },
  leave: ({ params, cookies }) => {
    dropPass(cookies, params.study);
    redirect(303, `/p/${params.study}`);
  },
  /** Without a script all files come in one form. */
  files: async ({ params, request, cookies }) => {
    const room = await insideRoom(params.study, cookies);
    for (const file of (await request.formData()).getAll('files')) {
      if (!(file instanceof File) || file.size === 0) continue;
      const { path, done } = await room.uploadPlace(file.name);
      await writeFile(path, file.stream(), { mode: 0o600 });
      await done();
    }
    room.read();
    redirect(303, `/p/${params.study}`);
  },
  read: async ({ params, cookies }) => {
    (await insideRoom(params.study, cookies)).read();
    redirect(303, `/p/${params.study}`);
  },
};
