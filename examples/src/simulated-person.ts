import { choiceModels, setModels, type SetModel } from './answer-models.ts';
import { drawByLogits, seededRandom, shuffled, standardNormal, type Random } from './random.ts';

/** A made-up person: what she would answer to every question, asked or not. */
export interface SimulatedPerson {
  readonly unit: string;
  readonly stratum: string;
  /** By question name, as the form holds them: '' where she has nothing to say. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Share of a person's contentment that her unit shares: gives an intraclass correlation of about 0.05. */
const unitShare = 0.72;
const strataContentment: Readonly<Record<string, number>> = {
  'Khu dân cư': 0.1,
  'Cơ quan': 0.35,
  'Doanh nghiệp': -0.3,
};
const capacity: Readonly<Record<string, string>> = { 'Khu dân cư': '1', 'Cơ quan': '2', 'Doanh nghiệp': '3' };

function setAnswer(random: Random, model: SetModel, contentment: number): string {
  const { exclusive } = model;
  if (exclusive && random() < logistic(exclusive.logit + exclusive.tilt * contentment))
    return exclusive.value;
  const ticked = model.values.filter((_, index) => random() < logistic(model.logit[index] ?? 0));
  return ticked.length <= model.most
    ? ticked.join(' ')
    : shuffled(random, ticked)
        .slice(0, model.most)
        .sort((a, b) => Number(a) - Number(b))
        .join(' ');
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const meetings = (random: Random, contentment: number): string =>
  String(drawByLogits(random, [0.5 - 0.2 * contentment, 0.4, 0.2, -0.1, -0.5, -1.1, -1.6, -2.4, -3]));

/** Person number `index` of a unit, the same for the same seed. */
export function simulatePerson(seed: string, unit: string, stratum: string, index: number): SimulatedPerson {
  const unitEffect = standardNormal(seededRandom(`${seed}/${unit}`));
  const random = seededRandom(`${seed}/${unit}/${index}`);
  const contentment =
    (strataContentment[stratum] ?? 0) +
    unitShare * unitEffect +
    Math.sqrt(1 - unitShare ** 2) * standardNormal(random);
  const answers: Record<string, string> = { dong_y: '1', c01: capacity[stratum] ?? '1' };
  for (const [name, model] of Object.entries(choiceModels)) {
    const logits = model.base.map((base, k) => base + (model.tilt[k] ?? 0) * contentment);
    answers[name] = model.values[drawByLogits(random, logits)] ?? '';
  }
  answers['c19'] = String(Number(answers['c19']) - 1);
  answers['c06'] = meetings(random, contentment);
  for (const [name, model] of Object.entries(setModels))
    answers[name] = setAnswer(random, model, contentment);
  return { unit, stratum, answers };
}
