import { civilDate, hasErrors, type Issue, type Language } from '@langnghe/language';
import {
  emptyPlan,
  hasReached,
  peopleInFrame,
  planIssues,
  previewWeights,
  putWeightingPlan,
  readMargin,
  readTotal,
  readWeightingPlan,
  type Study,
  type WeightingPlan,
} from '@langnghe/study';
import { error, fail, redirect } from '@sveltejs/kit';
import { answers } from '#lib/server/answer-service.ts';
import { fileOf, textOf } from '#lib/server/form.ts';
import { jobOf } from '#lib/server/jobs.ts';
import { studyOf } from '#lib/server/study-of.ts';
import { stepView, type WeightStepView } from '../server/weights.ts';
import { givenMargin, marginValues, methodOf, methodValues, totalValues } from './server/plan-form.ts';
import { codebookFor, marginView, numberViews, questionViews, totalView } from './server/plan-view.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const study = await studyOf(params.id);
  const codebook = await codebookFor(study);
  const read = await readWeightingPlan(study.folder);
  const plan = read.ok ? read.value : emptyPlan;
  const people = peopleInFrame(study);
  const frozen = hasReached(study.stage, 'frozen');
  const wrong =
    codebook === null || !read.ok ? read.issues : planIssues(plan, codebook, people, locals.language);
  const preview = frozen && !hasErrors(wrong) ? await previewOf(study, plan) : null;
  return {
    fixed: hasReached(study.stage, 'protected'),
    busy: jobOf(study.id)?.state === 'running',
    closed: hasReached(study.stage, 'closed'),
    frozen,
    people: people ?? null,
    questions: codebook === null ? [] : questionViews(codebook, locals.language),
    margins:
      codebook === null ? [] : plan.margins.map((margin) => marginView(margin, codebook, locals.language)),
    numbers: codebook === null ? [] : numberViews(codebook, locals.language),
    totals: codebook === null ? [] : plan.totals.map((total) => totalView(total, codebook, locals.language)),
    method: plan.method,
    bounds: plan.bounds ?? null,
    sameWithinClass: plan.sameWithinClass,
    issues: wrong,
    preview,
  };
};

/** The step that the plan adds, as the office shows steps; or what stands against it. */
async function previewOf(
  study: Study,
  plan: WeightingPlan,
): Promise<{ step: WeightStepView | null; issues: readonly Issue[] } | null> {
  if (plan.margins.length + plan.totals.length === 0) return null;
  const made = await previewWeights(study, plan);
  const last = made.ok ? made.value.at(-1) : undefined;
  return { step: last === undefined ? null : stepView(last), issues: made.ok ? [] : made.issues };
}

/** Checked against the questions and the list of units before it is kept. */
async function keep(study: Study, plan: WeightingPlan, language: Language): Promise<readonly Issue[]> {
  const codebook = await codebookFor(study);
  if (codebook === null || jobOf(study.id)?.state === 'running') error(409);
  const wrong = planIssues(plan, codebook, peopleInFrame(study), language);
  if (hasErrors(wrong)) return wrong;
  const put = await putWeightingPlan(study, plan);
  return put.ok ? [] : put.issues;
}

async function planNow(study: Study): Promise<WeightingPlan> {
  const read = await readWeightingPlan(study.folder);
  return read.ok ? read.value : emptyPlan;
}

const keyOf = (questions: readonly string[]): string => questions.join('|');

export const actions: Actions = {
  add: async ({ params, request, locals }) => {
    const form = await request.formData();
    const values = marginValues(form);
    const study = await studyOf(params.id);
    const codebook = await codebookFor(study);
    if (codebook === null) error(409);
    const margin = await readMargin(
      codebook,
      givenMargin(values, await fileOf(form, 'file')),
      locals.language,
    );
    if (!margin.ok) return fail(422, { values, issues: margin.issues });
    const plan = await planNow(study);
    const others = plan.margins.filter(({ questions }) => keyOf(questions) !== keyOf(margin.value.questions));
    const issues = await keep(study, { ...plan, margins: [...others, margin.value] }, locals.language);
    if (issues.length > 0) return fail(422, { values, issues });
    redirect(303, `/office/studies/${params.id}/results/weights`);
  },
  remove: async ({ params, request, locals }) => {
    const key = textOf(await request.formData(), 'key');
    const study = await studyOf(params.id);
    const plan = await planNow(study);
    const margins = plan.margins.filter(({ questions }) => keyOf(questions) !== key);
    const issues = await keep(study, { ...plan, margins }, locals.language);
    if (issues.length > 0) return fail(422, { issues });
    redirect(303, `/office/studies/${params.id}/results/weights`);
  },
  addTotal: async ({ params, request, locals }) => {
    const numbers = totalValues(await request.formData());
    const study = await studyOf(params.id);
    const codebook = await codebookFor(study);
    if (codebook === null) error(409);
    const total = readTotal(codebook, numbers);
    if (!total.ok) return fail(422, { numbers, issues: total.issues });
    const plan = await planNow(study);
    const others = plan.totals.filter(({ question }) => question !== total.value.question);
    const issues = await keep(study, { ...plan, totals: [...others, total.value] }, locals.language);
    if (issues.length > 0) return fail(422, { numbers, issues });
    redirect(303, `/office/studies/${params.id}/results/weights`);
  },
  removeTotal: async ({ params, request, locals }) => {
    const question = textOf(await request.formData(), 'question');
    const study = await studyOf(params.id);
    const plan = await planNow(study);
    const totals = plan.totals.filter((one) => one.question !== question);
    const issues = await keep(study, { ...plan, totals }, locals.language);
    if (issues.length > 0) return fail(422, { issues });
    redirect(303, `/office/studies/${params.id}/results/weights`);
  },
  method: async ({ params, request, locals }) => {
    const methods = methodValues(await request.formData());
    const study = await studyOf(params.id);
    const { margins, totals } = await planNow(study);
    const issues = await keep(study, { ...methodOf(methods), margins, totals }, locals.language);
    if (issues.length > 0) return fail(422, { methods, issues });
    redirect(303, `/office/studies/${params.id}/results/weights`);
  },
  freeze: async ({ params }) => {
    const study = await studyOf(params.id);
    if (!hasReached(study.stage, 'closed') || hasReached(study.stage, 'frozen')) error(409);
    const frozen = await answers.read().freeze(study.id, civilDate(new Date()));
    if (!frozen.ok) return fail(422, { issues: frozen.issues });
    redirect(303, `/office/studies/${params.id}/results/weights#preview`);
  },
};
