import { formLedger, ledgerIssues, recordForms } from '@langnghe/fieldwork';
import { artefact, destroyForms, enteredForms, leastForms, printForms } from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from '#lib/server/answer-service.ts';
import { textOf } from '#lib/server/form.ts';
import { forgetJob, jobOf, startJob } from '#lib/server/jobs.ts';
import { register } from '#lib/server/register.ts';
import { studyOf } from '#lib/server/study-of.ts';
import type { Actions, PageServerLoad } from './$types';

const job = (id: string): string => `forms ${id}`;

/** Printing and the ledger; what stands on the forms is in the paper room, in another process. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const { stage, manifest, description } = study;
  const ledger = await formLedger(register.read(), study.id);
  const paper = stage === 'open' ? await answers.read().paper(study.id) : null;
  return {
    open: stage === 'open',
    sealed: manifest?.sealing != null,
    least: leastForms,
    second: description.languages.find((language) => language !== 'vi') ?? null,
    classes: (manifest?.classes ?? []).map(({ id, stratum, invited }) => ({
      id,
      stratum,
      invited,
      printed: ledger.find(({ classId }) => classId === id)?.printed ?? 0,
    })),
    ledger: ledger.map((row) => ({ ...row, entered: paper?.counts.byClass[row.classId] ?? 0 })),
    mismatches: paper === null ? [] : ledgerIssues(ledger, paper.counts.byClass),
    counts: paper?.counts ?? null,
    quality: (paper ?? (await enteredForms(study))).quality,
    pass: locals.account?.role === 'analyst' ? null : (paper?.pass ?? null),
    file: existsSync(join(study.folder, artefact.forms)),
    job: jobOf(job(study.id)) ?? null,
  };
};

export const actions: Actions = {
  print: async ({ params, request }) => {
    const form = await request.formData();
    const study = await studyOf(params.id);
    if (study.manifest === undefined || study.stage !== 'open') error(409);
    const forms = Object.fromEntries(
      study.manifest.classes.map(({ id }) => [id, countOf(textOf(form, `forms.${id}`))]),
    );
    const other = study.description.languages.find((language) => language !== 'vi');
    const both = textOf(form, 'edition') === 'both' && other !== undefined;
    forgetJob(job(study.id));
    startJob(job(study.id), async () => {
      const printed = await printForms(study, {
        register: register.read(),
        handOver: answers.read().addForms,
        languages: both ? ['vi', other] : ['vi'],
        large: textOf(form, 'size') === 'large',
        forms,
        entropy: randomBytes,
      });
      return printed.ok ? [] : printed.issues;
    });
    redirect(303, `/office/studies/${study.id}/paper`);
  },
  ledger: async ({ params, request }) => {
    const form = await request.formData();
    const rows = await formLedger(register.read(), params.id);
    const issues = [];
    for (const { classId } of rows) {
      const count = (field: string): number => countOf(textOf(form, `${field}.${classId}`));
      const kept = await recordForms(register.read(), params.id, classId, {
        handedOut: count('handedOut'),
        returned: count('returned'),
        spoiled: count('spoiled'),
        refused: count('refused'),
      });
      issues.push(...kept.issues);
    }
    if (issues.length > 0) return fail(422, { issues });
    redirect(303, `/office/studies/${params.id}/paper#ledger`);
  },
  destroy: async ({ params }) => {
    await destroyForms(await studyOf(params.id));
    redirect(303, `/office/studies/${params.id}/paper`);
  },
};

/** '' is none; what is no number is none that anybody has. */
const countOf = (text: string): number => (text === '' ? 0 : /^\d{1,6}$/.test(text) ? Number(text) : NaN);
