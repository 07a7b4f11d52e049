import { invitedPeople, sendingOf, sendInvitations, sendReminders } from '@langnghe/fieldwork';
import { isFixed, putPeople } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { fileOf, textOf } from '#lib/server/form.ts';
import { forgetJob, jobOf, startJob } from '#lib/server/jobs.ts';
import { mailServer, postOffice } from '#lib/server/mail.ts';
import { register } from '#lib/server/register.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { respondentOrigin } from '../open/server/promises.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page that lists ten thousand people helps nobody. */
const shown = 200;

/** Who is invited and how; never who took a ticket or answered. */
export const load: PageServerLoad = async ({ params, url }) => {
  const study = await studyOf(params.id);
  const people = await invitedPeople(register.read(), study.id);
  const invited = study.sample?.classes.reduce((sum, one) => sum + one.invited, 0) ?? null;
  const open = study.stage === 'open';
  return {
    tickets: study.description.source === 'tickets',
    open,
    fixed: isFixed(study),
    people: people.slice(0, shown),
    more: Math.max(0, people.length - shown),
    channels:
      invited === null
        ? null
        : {
            mail: people.filter(({ mail }) => mail !== '').length,
            sheet: people.filter(({ mail }) => mail === '').length,
            slip: invited - people.length,
          },
    address: url.origin,
    mailReady: (await mailServer()) !== undefined,
    sending: open ? await sendingOf(register.read(), study.id) : null,
    job: jobOf(`mail ${study.id}`) ?? null,
  };
};

export const actions: Actions = {
  keep: async ({ params, request }) => {
    const form = await request.formData();
    const pasted = textOf(form, 'pasted');
    const file = await fileOf(form, 'file');
    if (file === undefined && pasted === '') return fail(422, { pasted, nothing: true });
    const input = file === undefined ? { text: pasted } : { bytes: file.bytes, fileName: file.name };
    const put = await putPeople(await studyOf(params.id), register.read(), input, randomBytes);
    if (!put.ok) return fail(422, { pasted, issues: put.issues });
    redirect(303, `/office/studies/${params.id}/people`);
  },
  send: ({ params, request }) => post(params.id, request, 'invitation'),
  remind: ({ params, request }) => post(params.id, request, 'reminder'),
};

async function post(id: string, request: Request, kind: 'invitation' | 'reminder') {
  const form = await request.formData();
  const origin = respondentOrigin(textOf(form, 'address'));
  if (origin === undefined) return fail(422, { pasted: '', notAnAddress: true });
  const study = await studyOf(id);
  const server = await mailServer();
  if (study.stage !== 'open' || server === undefined) error(409);
  const send = kind === 'reminder' ? sendReminders : sendInvitations;
  forgetJob(`mail ${id}`);
  startJob(`mail ${id}`, async (report) => {
    const office = await postOffice(study, server, origin, kind === 'reminder');
    try {
      await send(register.read(), id, office.post, randomBytes, (done, total) =>
        report(`${String(done)}/${String(total)}`),
      );
      return [];
    } finally {
      office.close();
    }
  });
  redirect(303, `/office/studies/${id}/people`);
}
