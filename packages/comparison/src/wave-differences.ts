import type { Codebook, Variable } from '@langnghe/dataset';
import type { ProtectedTable, Publication } from '@langnghe/disclosure';
import { difference, type Difference } from './difference.ts';
import { comparedFigures, type ComparedFigure } from './figures-of.ts';

/** A wave as it was published. */
export interface Wave {
  readonly publication: Pick<Publication, 'tables' | 'degreesOfFreedom'>;
  readonly codebook: Codebook;
}

/** One figure of everybody in two waves: the later minus the earlier. */
export interface WaveDifference extends Difference {
  readonly variable: string;
  readonly categories: readonly string[];
  /** Earlier, later. */
  readonly values: readonly [number, number];
}

export interface WaveComparison {
  readonly differences: readonly WaveDifference[];
  /** Questions of both waves that do not ask the same: compared with nothing. */
  readonly changed: readonly string[];
}

/**
 * The questions asked of everybody alike in both waves. People cannot be recognised from one wave to the next, so waves
 * count as independent; where both drew the same units the true error is smaller. A question whose categories or wording
 * differ is not compared, since nobody could say whether opinions or the question changed.
 */
export function waveDifferences(
  earlier: Wave,
  later: Wave,
  summedOf: (variable: Variable) => readonly string[] | null,
): WaveComparison {
  const differences: WaveDifference[] = [];
  const changed: string[] = [];
  for (const variable of later.codebook.variables) {
    const [before, now] = [tableOf(earlier, variable.name), tableOf(later, variable.name)];
    const old = earlier.codebook.variables.find(({ name }) => name === variable.name);
    if (before === undefined || now === undefined || old === undefined) continue;
    if (!asksTheSame(old, variable) || before.statistic !== now.statistic) {
      changed.push(variable.name);
      continue;
    }
    const summed = summedOf(variable);
    const figures = (table: ProtectedTable, { publication }: Wave): readonly ComparedFigure[] => {
      const everybody = table.columns.find(({ groups }) => groups.length === 0);
      return everybody === undefined
        ? []
        : comparedFigures(everybody, table, variable, summed, publication.degreesOfFreedom);
    };
    const past = figures(before, earlier);
    for (const { categories, figure } of figures(now, later)) {
      const other = past.find((one) => one.categories.join(' ') === categories.join(' '));
      if (other === undefined) continue;
      differences.push({
        ...difference(figure, other.figure),
        variable: variable.name,
        categories,
        values: [other.figure.value, figure.value],
      });
    }
  }
  return { differences, changed };
}

function tableOf({ publication }: Wave, variable: string): ProtectedTable | undefined {
  return publication.tables.find((table) => table.variable === variable && table.by === undefined);
}

/** The same words, but for spaces and capitals, in every language that both have. */
function asksTheSame(a: Variable, b: Variable): boolean {
  if (a.kind !== b.kind || !sameWords(a.label, b.label)) return false;
  if ('categories' in a && 'categories' in b)
    return (
      a.categories.length === b.categories.length &&
      a.categories.every((category, i) => {
        const other = b.categories[i];
        return other?.value === category.value && sameWords(category.label, other.label);
      })
    );
  return true;
}

type Words = Readonly<Record<string, string>>;

function sameWords(a: Words, b: Words): boolean {
  const plain = (text: string | undefined): string =>
    (text ?? '').normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  const shared = Object.keys(a).filter((language) => language in b);
  return shared.every((language) => plain(a[language]) === plain(b[language]));
}
