import {
  artefact,
  askWitness,
  hasReached,
  isFixed,
  putStatement,
  putWitness,
  readText,
  readTicketManifest,
  witnessIssues,
} from '@langnghe/study';
import { hashWords, readSignedStatement, type WitnessStatement } from '@langnghe/tickets';
import { fail, redirect } from '@sveltejs/kit';
import { textOf } from '#lib/server/form.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const study = await studyOf(params.id);
  const { description, sample, stage, manifest } = study;
  const { source, witnessed, witness } = description;
  const fixed = isFixed(study);
  const promised = (await readTicketManifest(study))?.manifest.witness;
  return {
    tickets: source === 'tickets',
    drawn: sample !== undefined,
    standing: hasReached(stage, 'closed')
      ? ('closed' as const)
      : fixed
        ? ('open' as const)
        : ('draft' as const),
    takesPart: fixed ? promised !== undefined : witnessed !== 'no',
    witness: witness === null ? null : { name: witness.witness.name, address: witness.witness.address },
    /** Its file fits the draw. */
    fits: witness !== null && witnessIssues(study).length === 0,
    words: manifest?.ticketManifest ? hashWords(manifest.ticketManifest) : null,
    stated: await statedIn(study.folder),
  };
};

async function statedIn(folder: string): Promise<WitnessStatement['classes'] | null> {
  const text = await readText(folder, artefact.witnessStatement);
  const signed = text === undefined ? undefined : readSignedStatement(text);
  return signed === undefined ? null : (JSON.parse(signed.statement) as WitnessStatement).classes;
}

export const actions: Actions = {
  keep: async ({ params, request }) => {
    const promise = textOf(await request.formData(), 'promise');
    const put = await putWitness(await studyOf(params.id), promise);
    if (!put.ok) return fail(422, { promise, issues: put.issues });
    redirect(303, `/office/studies/${params.id}/witness`);
  },
  check: async ({ params }) => {
    const study = await studyOf(params.id);
    const { witness } = study.description;
    if (witness === null) return { well: false };
    const served = await readTicketManifest(study);
    const issues = await askWitness(witness, served && { manifest: served.text });
    return issues.length === 0 ? { well: true } : { issues };
  },
  statement: async ({ params, request }) => {
    const statement = textOf(await request.formData(), 'statement');
    const put = await putStatement(await studyOf(params.id), statement);
    if (!put.ok) return fail(422, { statement, issues: put.issues });
    redirect(303, `/office/studies/${params.id}/witness`);
  },
};
