import {
  behaviourOf,
  seededRandom,
  shuffled,
  writtenAnswers,
  type Behaviour,
  type SimulatedPerson,
} from '@langnghe/examples';
import type { Sample } from '@langnghe/sampling';
import type { Slip } from '@langnghe/tickets';
import type { Respondent } from './respondent.ts';

export interface InvitedPerson extends Respondent {
  readonly behaviour: Behaviour;
  readonly classId: string;
}

/**
 * In every drawn unit, people taken at random draw a slip from their class's box. Who drew which is decided by the
 * shuffle of the slips and known to nobody but this simulation, while it runs.
 */
export function invitedPeople(
  sample: Sample,
  population: readonly SimulatedPerson[],
  slips: readonly Slip[],
  seed: string,
): InvitedPerson[] {
  const random = seededRandom(seed);
  const boxes = Map.groupBy(slips, (slip) => slip.classId);
  const byUnit = Map.groupBy(population, (person) => person.unit);
  const invited = sample.units.flatMap((unit) =>
    shuffled(random, byUnit.get(unit.id) ?? [])
      .slice(0, unit.take)
      .map((person): InvitedPerson => {
        const slip = boxes.get(unit.classId)?.pop();
        if (slip === undefined) throw new Error(`the box of class ${unit.classId} is empty`);
        const behaviour = behaviourOf(random, person);
        const answers = writtenAnswers(random, person, behaviour);
        const patience = behaviour === 'drops-out' ? 3 + Math.floor(random() * 8) : undefined;
        const { classId } = unit;
        return {
          code: slip.code,
          classId,
          answers,
          behaviour,
          ...(patience === undefined ? {} : { patience }),
        };
      }),
  );
  return shuffled(random, invited);
}
