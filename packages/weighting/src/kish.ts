import { orderFreeSum } from './order-free-sum.ts';

/** Kish's 1 + CV² of the weights of those who have one, and n divided by it. */
export interface KishEffect {
  readonly kishDesignEffect: number;
  readonly effectiveSampleSize: number;
}

export function kishEffect(weight: Float64Array): KishEffect {
  const weights = weight.filter((w) => w > 0);
  const n = weights.length;
  if (n === 0) throw new Error('no row has a weight above zero');
  const mean = orderFreeSum(weights) / n;
  const squaredVariation = orderFreeSum(weights.map((w) => (w / mean - 1) ** 2)) / n;
  return { kishDesignEffect: 1 + squaredVariation, effectiveSampleSize: n / (1 + squaredVariation) };
}
