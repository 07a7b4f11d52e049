/**
 * How the made-up people of the example answer: log-weights of each answer and how they tilt with a person's
 * contentment z (standard normal over the population, partly shared within a unit).
 */
export interface ChoiceModel {
  readonly values: readonly string[];
  readonly base: readonly number[];
  readonly tilt: readonly number[];
}

const oneTo = (n: number): string[] => Array.from({ length: n }, (_, index) => String(index + 1));

/** A scale from low to high, tilted linearly; extra values (97, 98, 99) come last, untilted. */
function scale(
  base: readonly number[],
  slope: number,
  extra: Readonly<Record<string, number>> = {},
): ChoiceModel {
  const middle = (base.length - 1) / 2;
  return {
    values: [...oneTo(base.length), ...Object.keys(extra)],
    base: [...base, ...Object.values(extra)],
    tilt: [...base.map((_, step) => slope * (step - middle)), ...Object.values(extra).map(() => 0)],
  };
}

const reversed = (model: ChoiceModel): ChoiceModel => ({ ...model, tilt: model.tilt.map((tilt) => -tilt) });

/** 1 fully informed … 3 not informed, 4 does not concern me. */
const informed = (base: readonly number[]): ChoiceModel => ({
  values: oneTo(4),
  base,
  tilt: [0.6, 0, -0.6, 0],
});

const agreement = (base: readonly number[]): ChoiceModel => scale(base, 0.45, { '98': -2.3 });

/** select-one questions; c01 follows from the unit, grids are listed row by row. */
export const choiceModels: Readonly<Record<string, ChoiceModel>> = {
  ai_dien: { values: oneTo(3), base: [1.8, -0.8, -0.3], tilt: [0, 0, 0] },
  c02: scale([-0.4, 0.5, 0.2, -0.7], 0.35),
  c04a_a: informed([-0.6, 0.3, 0.2, -1.2]),
  c04a_b: informed([0.2, 0.3, -0.2, -1.4]),
  c04a_c: informed([-0.8, 0.1, 0.4, -0.9]),
  c04a_d: informed([0.1, 0.3, -0.3, -0.8]),
  c04a_dd: informed([0.4, 0.2, -0.5, -1.0]),
  c04a_e: informed([-0.5, 0.1, 0.5, -0.9]),
  c04b_a: informed([0.1, 0.4, -0.3, -1.6]),
  c04b_b: informed([0.5, 0.2, -0.6, -1.9]),
  c04b_c: informed([-0.3, 0.3, 0.2, -1.3]),
  c04b_d: informed([0.4, 0.2, -0.5, -1.7]),
  c04b_dd: informed([0.3, 0.2, -0.1, -1.6]),
  c04b_e: informed([-0.4, 0.1, 0.4, -1.1]),
  c05: scale([-1.6, -0.3, 0.7, 0.5, -1.1], 0.4, { '97': -0.9 }),
  c08: scale([-0.2, 0.1, 0.2, 0.3], 0.4),
  c09: scale([-0.8, 0.1, 0.4, 0.6], 0.35, { '97': -0.7, '98': -0.9 }),
  c10: { values: ['1', '2', '98'], base: [0.1, 0.3, -1.6], tilt: [0.4, -0.3, 0] },
  c12: { values: ['1', '2', '3', '98'], base: [-0.3, 0.4, 0.3, -1.4], tilt: [0.5, 0, -0.4, 0] },
  c13: { values: oneTo(3), base: [-0.7, 0.5, 0.3], tilt: [0.4, 0, -0.3] },
  c14: { values: ['1', '2', '3', '99'], base: [-0.8, -0.2, 0.7, -2.0], tilt: [0.1, -0.4, 0.3, 0] },
  c15: { values: oneTo(4), base: [-0.2, 0.2, -0.4, 0.2], tilt: [0.5, 0.1, 0, -0.5] },
  c17: scale([-0.6, 0.4, 0.4, -0.7], 0.45, { '99': -1.9 }),
  c18_a: agreement([-1.4, -0.2, 0.3, 0.6, -0.8]),
  c18_b: agreement([-1.5, -0.1, 0.4, 0.4, -1.0]),
  c18_c: agreement([-1.3, -0.2, 0.3, 0.5, -0.9]),
  c18_d: agreement([-1.1, 0.1, 0.5, 0.2, -1.3]),
  c18_dd: agreement([-1.2, -0.1, 0.4, 0.3, -1.0]),
  c18_e: agreement([-1.5, -0.4, 0.3, 0.7, -0.6]),
  c18_g: agreement([-1.4, -0.3, 0.4, 0.5, -0.8]),
  c18_h: reversed(agreement([-1.2, 0.1, 0.4, 0.3, -0.9])),
  c19: scale([-3.2, -2.9, -2.3, -1.7, -1.1, 0.1, 0.2, 0.7, 0.8, -0.2, -0.9], 0.22),
  c22: { values: ['1', '2', '3', '99'], base: [0, 0.08, -5.2, -3.9], tilt: [0, 0, 0, 0] },
  c23: {
    values: ['1', '2', '3', '4', '99'],
    base: [-0.2, 0.4, 0.2, -0.4, -4.2],
    tilt: [-0.1, 0, 0.05, 0.15, 0],
  },
  c24: {
    values: ['1', '2', '3', '4', '5', '99'],
    base: [-1.4, -0.2, 0.5, 0.0, -0.1, -3.9],
    tilt: [0, 0, 0, 0, 0, 0],
  },
  c25: { values: ['1', '2', '3', '99'], base: [-1.5, -0.3, 0.9, -4.0], tilt: [0, 0, 0.1, 0] },
};

/** select-multiple questions: chance of each option on the logit scale; `most` = options a person ticks at the most. */
export interface SetModel {
  readonly values: readonly string[];
  readonly logit: readonly number[];
  readonly most: number;
  /** An option that stands alone. */
  readonly exclusive?: { readonly value: string; readonly logit: number; readonly tilt: number };
}

export const setModels: Readonly<Record<string, SetModel>> = {
  c03: {
    values: ['1', '2', '3', '4', '5', '6', '7', '96'],
    logit: [-0.7, -0.4, -0.2, 0.6, -1.1, -0.5, -1.0, -3.4],
    most: 3,
    exclusive: { value: '97', logit: -2.4, tilt: -0.4 },
  },
  c07: { values: ['1', '2', '3', '4', '5', '96'], logit: [-0.3, 0.3, -0.9, -0.5, -1.9, -3.2], most: 6 },
  c11: { values: ['1', '2', '3', '4', '5', '96'], logit: [0.5, -0.2, -1.7, -0.9, -1.4, -3.6], most: 6 },
  c16: { values: ['1', '2', '3', '4', '5', '96'], logit: [-0.2, 0.2, -1.0, -0.5, -0.9, -3.4], most: 6 },
  c20: {
    values: ['1', '2', '3', '4', '5', '6', '96'],
    logit: [-0.2, -0.6, 0.1, -0.1, -1.0, -0.7, -3.6],
    most: 2,
  },
};
