import type { BenchData } from './estimation-data.ts';

/** The least a program can do with the 20 questions: read every code, every weight and every PSU once. */
export function bareRead({ questions, columns, design }: BenchData): number {
  let sum = 0;
  for (const name of questions) sum += added(columns[name]?.codes ?? []);
  return sum + added(design.weight) + added(design.psu);
}

function added(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}

/** Weighted counts of every category, without PSUs: what anyone writes by hand when no standard error is asked. */
export function bareCount({ questions, columns, design }: BenchData): Float64Array[] {
  return questions.map((name) => {
    const column = columns[name];
    return counted(column?.codes ?? [], design.weight, new Float64Array((column?.levels.length ?? 0) + 1));
  });
}

function counted(codes: ArrayLike<number>, weight: Float64Array, sums: Float64Array): Float64Array {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    sums[code] = (sums[code] as number) + (weight[i] as number);
  }
  return sums;
}

/** The same in each age group. */
export function bareCountByGroup({ questions, columns, design }: BenchData): Float64Array[] {
  const age = columns['age'];
  return questions.map((name) => {
    const column = columns[name];
    const width = (column?.levels.length ?? 0) + 1;
    const sums = new Float64Array(width * ((age?.levels.length ?? 0) + 1));
    return countedByGroup(age?.codes ?? [], column?.codes ?? [], width, design.weight, sums);
  });
}

function countedByGroup(
  groups: ArrayLike<number>,
  codes: ArrayLike<number>,
  width: number,
  weight: Float64Array,
  sums: Float64Array,
): Float64Array {
  for (let i = 0; i < codes.length; i++) {
    const cell = (groups[i] as number) * width + (codes[i] as number);
    sums[cell] = (sums[cell] as number) + (weight[i] as number);
  }
  return sums;
}
