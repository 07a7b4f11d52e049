import type { FrameUnit } from '@langnghe/sampling';
import { simulatePerson, type SimulatedPerson } from './simulated-person.ts';

/** Everybody of the frame, unit by unit: the population of which the truth is known because it was made. */
export function simulatePopulation(seed: string, units: readonly FrameUnit[]): SimulatedPerson[] {
  return units.flatMap((unit) =>
    Array.from({ length: unit.size }, (_, index) => simulatePerson(seed, unit.id, unit.stratum, index)),
  );
}

/** Who is asked a question that not everybody is asked; mirrors the form's relevance on complete answers. */
const asked: Readonly<Record<string, (answers: Readonly<Record<string, string>>) => boolean>> = {
  c07: (answers) => answers['c06'] === '0',
  c08: (answers) => Number(answers['c06']) > 0,
  c11: (answers) => answers['c10'] === '1',
  c12: (answers) => answers['c10'] === '1',
  c15: (answers) => answers['c14'] === '1',
  c16: (answers) => answers['c14'] === '2',
};

function isAsked(question: string, answers: Readonly<Record<string, string>>): boolean {
  if (question.startsWith('c04a_')) return answers['c01'] === '1';
  if (question.startsWith('c04b_')) return answers['c01'] !== '1';
  return asked[question]?.(answers) ?? true;
}

/** The true share of the population, among those asked, whose answer is (or, for several, contains) the value. */
export function trueShare(population: readonly SimulatedPerson[], question: string, value: string): number {
  let base = 0;
  let hits = 0;
  for (const { answers } of population) {
    const answer = answers[question];
    if (answer === undefined || answer === '' || !isAsked(question, answers)) continue;
    base += 1;
    if (answer.split(' ').includes(value)) hits += 1;
  }
  return hits / base;
}

/** The true mean of a numeric question. */
export function trueMean(population: readonly SimulatedPerson[], question: string): number {
  const values = population.map(({ answers }) => Number(answers[question] ?? Number.NaN));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
