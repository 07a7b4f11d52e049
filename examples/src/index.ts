export { behaviourOf, writtenAnswers } from './behaviour.ts';
export type { Behaviour } from './behaviour.ts';
export { grassrootsDemocracy } from './grassroots-democracy.ts';
export { seededRandom, shuffled } from './random.ts';
export type { Random } from './random.ts';
export { simulatePerson } from './simulated-person.ts';
export type { SimulatedPerson } from './simulated-person.ts';
export { simulatePopulation, trueMean, trueShare } from './truth.ts';
