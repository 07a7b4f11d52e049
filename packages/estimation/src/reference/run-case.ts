import type { CodedTable } from '@langnghe/dataset';
import { accepted, refused, type Checked } from '@langnghe/language';
import { asReplicate, linearizedDesign, replicateDesign, type Design } from '@langnghe/weighting';
import { degreesOfFreedom } from '../degrees-of-freedom.ts';
import { caseIssue } from './case-issues.ts';
import type { Json } from './json.ts';
import { meanOrTotal } from './mean-total.ts';
import { model, ranks, studentTest } from './models.ts';
import { referenceCase, type Analysis, type CaseDesign, type ReferenceCase } from './reference-case.ts';
import { proportion } from './proportions.ts';
import { quantiles } from './quantiles.ts';
import { ratio, variance } from './single-statistics.ts';
import { applySteps } from './steps.ts';
import { contrasts, independence, twoWayTable } from './two-way.ts';
import { withoutUndefined } from './undefined-values.ts';
import { replicateSummary, weightsSummary } from './weights.ts';

/** Where a case's data come from; names are those of `data/` and `reps/`. */
export interface ReferenceData {
  readonly table: (name: string) => Checked<CodedTable>;
  /** By columns. */
  readonly matrix: (name: string) => Checked<Float64Array[]>;
}

/** A case as read from its file, or what is malformed in it. */
export function readCase(value: unknown, file: string): Checked<ReferenceCase> {
  const parsed = referenceCase.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused(
    parsed.error.issues.map((issue) =>
      caseIssue('case.malformed', { file }, { at: issue.path.join('.'), problem: issue.message }),
    ),
  );
}

/** The result of a case in the shape of its `expected`, as R's `survey` 4.5 gives it. */
export function runCase(given: ReferenceCase, data: ReferenceData): Checked<Json> {
  const table = data.table(given.data);
  if (!table.ok) return table;
  const design = caseDesign(given.design, table.value, given, data);
  if (!design.ok) return design;
  const weighted = applySteps(design.value, table.value, given.steps);
  if (!weighted.ok) return weighted;
  const analysed = withoutUndefined(analyse(table.value, weighted.value, given.analysis), given.analysis);
  const issues = [...design.issues, ...weighted.issues, ...analysed.issues];
  return analysed.ok ? accepted(analysed.value, issues) : analysed;
}

function caseDesign(
  design: CaseDesign,
  table: CodedTable,
  given: ReferenceCase,
  data: ReferenceData,
): Checked<Design> {
  const options = { ...given.options, compat: 'r-4.5' as const };
  if (design.type === 'taylor') {
    const joint = design.joint === undefined ? undefined : data.matrix(design.joint);
    if (joint?.ok === false) return joint;
    return linearizedDesign(table, design, options, joint?.value);
  }
  if (design.type === 'replicate') {
    const columns = data.matrix(design.repweights);
    return columns.ok ? replicateDesign(table, design, columns.value) : columns;
  }
  const base = linearizedDesign(table, design.base, options);
  return base.ok ? asReplicate(base.value, design) : base;
}

function analyse(table: CodedTable, design: Design, asked: Analysis): Checked<Json> {
  switch (asked.stat) {
    case 'mean':
    case 'total':
      return meanOrTotal(table, design, asked);
    case 'degf':
      return accepted({ df: degreesOfFreedom(design) });
    case 'ratio':
      return ratio(table, design, asked);
    case 'var':
      return variance(table, design, asked);
    case 'quantile':
      return quantiles(table, design, asked);
    case 'ciprop':
      return proportion(table, design, asked);
    case 'crosstab':
      return twoWayTable(table, design, asked);
    case 'chisq':
      return independence(table, design, asked);
    case 'contrast':
      return contrasts(table, design, asked);
    case 'weights':
      return weightsSummary(design);
    case 'repweights':
      return replicateSummary(design);
    case 'glm':
      return model(table, design, asked);
    case 'ttest':
      return studentTest(table, design, asked);
    case 'ranktest':
      return ranks(table, design, asked);
  }
}
