import { civilDate, refused } from '@langnghe/language';
import {
  artefact,
  askWitness,
  destroySlips,
  hasReached,
  keysFile,
  openingIssues,
  openStudy,
  type Study,
} from '@langnghe/study';
import { hashWords } from '@langnghe/tickets';
import { error, fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clientHash } from '#lib/server/client-hash.ts';
import { textOf } from '#lib/server/form.ts';
import { handOver, HandOverRefused } from '#lib/server/hand-over.ts';
import { register } from '#lib/server/register.ts';
import { studies } from '#lib/server/studies.ts';
import { studyOf } from '#lib/server/study-of.ts';
import ticketScript from '#lib/respond/ticket/ticket.ts?worker&url';
import { promisesOf, respondentOrigin } from './server/promises.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const study = await studyOf(params.id);
  const { stage, sample, description } = study;
  if (sample === undefined) return { standing: 'too-early' as const };
  if (stage === 'open')
    return {
      standing: 'open' as const,
      slips: existsSync(join(study.folder, artefact.slips)),
      witnessed: description.source === 'tickets' && description.witnessed === 'yes' ? 'yes' : null,
      words: study.manifest?.ticketManifest ? hashWords(study.manifest.ticketManifest) : null,
    };
  if (hasReached(stage, 'closed')) return { standing: 'closed' as const };
  return {
    standing: 'ready' as const,
    address: url.origin,
    witnessed: witnessedOf(study),
    /** What a cut-short opening has promised stands; it is finished as it was begun. */
    missing: study.opening ? [] : openingIssues(study),
    promises: promisesOf(description, sample, locals.language),
  };
};

/** Who is told of the witness before the opening; asked for where an employer or an authority conducts the study. */
function witnessedOf({ description }: Study): 'yes' | 'undecided' | null {
  const { source, witnessed, sensitive } = description;
  if (source !== 'tickets' || witnessed === 'no') return null;
  return witnessed === 'yes' || sensitive ? witnessed : null;
}

/** A witness that is away, or is not the one whose keys are about to be promised, stops an opening. */
async function absentWitness({ description, opening }: Study) {
  const { source, witnessed, witness } = description;
  if (opening || source !== 'tickets' || witnessed !== 'yes' || witness === null) return [];
  return askWitness(witness);
}

export const actions: Actions = {
  open: async ({ params, request }) => {
    const form = await request.formData();
    const address = textOf(form, 'address');
    const origin = respondentOrigin(address);
    if (origin === undefined) return fail(422, { address, notAnAddress: true });
    if (textOf(form, 'confirm') === '') return fail(422, { address, unconfirmed: true });
    const study = await studyOf(params.id);
    const absent = await absentWitness(study);
    if (absent.length > 0) return fail(422, { address, issues: absent });
    const opened = await openStudy(study, {
      register: register.read(),
      handOver,
      address: origin,
      language: 'vi',
      today: civilDate(new Date()),
      entropy: randomBytes,
      tickets: {
        keysFile: keysFile(studies.read(), params.id),
        clientHash: await clientHash(ticketScript),
      },
    }).catch((error: unknown) => {
      if (error instanceof HandOverRefused) return refused(error.issues);
      throw error;
    });
    // Pressed twice, or in two windows: the first press has opened it, and the second is shown just that.
    const { stage } = await studyOf(params.id);
    if (!opened.ok && !hasReached(stage, 'open')) return fail(422, { address, issues: opened.issues });
    redirect(303, `/office/studies/${params.id}/open`);
  },
  destroy: async ({ params, request }) => {
    const study = await studyOf(params.id);
    if (!hasReached(study.stage, 'open')) error(409);
    if (textOf(await request.formData(), 'printed') === '') return fail(422, { unprinted: true });
    await destroySlips(study);
    redirect(303, `/office/studies/${params.id}/open`);
  },
};
