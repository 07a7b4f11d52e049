import { isMailAddress, mailServerOf, mailSettingsOf, tryMail, type MailSettings } from '@langnghe/fieldwork';
import { error, fail } from '@sveltejs/kit';
import { asTyped, textOf } from '#lib/server/form.ts';
import { mailServer, setMailServer } from '#lib/server/mail.ts';
import { mailText } from './mail-text.ts';
import type { Actions, PageServerLoad } from './$types';

const unset: MailSettings = { host: '', port: '587', security: 'starttls', user: '', password: '', from: '' };

async function known(): Promise<MailSettings> {
  const server = await mailServer();
  return (server && mailSettingsOf(server)) ?? unset;
}

function onlyAdmin({ account }: App.Locals): void {
  if (account?.role !== 'admin') error(403);
}

/** All but the password, which leaves the server for its mail server alone. */
export const load: PageServerLoad = async ({ locals }) => {
  onlyAdmin(locals);
  const { password, ...shown } = await known();
  return { settings: shown, hasPassword: password !== '' };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    onlyAdmin(locals);
    const form = await request.formData();
    const before = await known();
    const typed = {
      host: textOf(form, 'host'),
      port: textOf(form, 'port'),
      security: textOf(form, 'security'),
      user: textOf(form, 'user'),
      from: textOf(form, 'from'),
    };
    const to = textOf(form, 'to');
    const given = asTyped(form, 'password');
    // Another machine does not get the password that was meant for the one before.
    const same =
      typed.user !== '' &&
      (['host', 'port', 'security', 'user'] as const).every((field) => typed[field] === before[field]);
    const server = mailServerOf({ ...typed, password: given === '' && same ? before.password : given });
    const toWrong = to !== '' && !isMailAddress(to);
    if (!server.ok || toWrong) return fail(422, { typed, to, toWrong, issues: server.issues });
    await setMailServer(server.value);
    if (to === '') return { typed, to, done: 'saved' as const };
    const t = mailText(locals.language);
    const tried = await tryMail(server.value, { to, subject: t('subject'), text: `${t('letter')}\n` });
    return tried.ok ? { typed, to, done: 'sent' as const } : { typed, to, notSent: tried.issues };
  },
};
