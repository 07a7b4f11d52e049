import type { InvitedPerson } from './people.ts';
import { visit, type Visit } from './respondent.ts';

export interface FieldworkCounts {
  readonly issued: number;
  readonly thanked: number;
  readonly refused: number;
  readonly droppedOut: number;
  readonly neverCame: number;
}

/** People answering side by side. */
const atOnce = 16;

/** Everybody who comes answers over HTTP; anyone stuck is a defect of the pages and ends the run. */
export async function runFieldwork(
  startUrl: string,
  people: readonly InvitedPerson[],
  onProgress: (done: number, total: number) => void,
): Promise<FieldworkCounts> {
  const coming = people.filter((person) => person.behaviour !== 'never-comes');
  const visits: { person: InvitedPerson; seen: Visit }[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let person = coming[next++]; person !== undefined; person = coming[next++]) {
      const seen = await visit(startUrl, person);
      if (seen.outcome === 'stuck') throw new Error(`a simulated person is stuck at ${seen.at}`);
      visits.push({ person, seen });
      onProgress(visits.length, coming.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const count = (is: (one: (typeof visits)[number]) => boolean): number => visits.filter(is).length;
  return {
    issued: people.length,
    thanked: count(({ seen }) => seen.outcome === 'thanked'),
    refused: count(({ person, seen }) => seen.outcome === 'thanked' && person.behaviour === 'refuses'),
    droppedOut: count(({ seen }) => seen.outcome === 'stopped'),
    neverCame: people.length - coming.length,
  };
}
