import { publicKeyOf, type ClassKeys } from '@langnghe/fieldwork';
import type { CivilDate } from '@langnghe/language';
import type { TicketClass } from '@langnghe/sampling';
import { manifestKey, serializeManifest, type Manifest, type WitnessPromise } from '@langnghe/tickets';

export interface TicketPromises {
  readonly study: string;
  readonly questionnaireHash: string;
  /** SHA-256 of the script that fetches tickets, exactly as served. */
  readonly clientHash: string;
  readonly tables: readonly string[];
  readonly ticketsOn: CivilDate;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly classes: readonly TicketClass[];
  readonly sealing: Manifest['sealing'] | undefined;
  /** Whose second signature every ticket needs; its classes are those of the draw. */
  readonly witness: WitnessPromise | undefined;
}

/** From so many invited on, tickets may still be taken while others answer: the crowd hides who came when. */
const oneWindowFrom = 500;

/** `tickets/manifest.json`: what respondents check before they ask for anything. */
export function ticketManifest(promises: TicketPromises, keys: ClassKeys): string {
  const { study, questionnaireHash, clientHash, tables, ticketsOn, opensOn, closesOn, classes } = promises;
  return serializeManifest({
    version: 1,
    study,
    questions: questionnaireHash,
    client: clientHash,
    tables,
    windows: {
      tickets: { from: ticketsOn, to: lastTicketDay(promises) },
      answers: { from: opensOn, to: closesOn },
    },
    minima: { invited: 30, issued: 30, base: 30 },
    classes: classes.map(({ id, invited }): Manifest['classes'][number] => {
      const key = keys.get(id);
      if (key === undefined) throw new Error(`no key of class ${id}`);
      const second = promises.witness?.classes.find((one) => one.id === id)?.key;
      return { id, invited, key: manifestKey(publicKeyOf(key)), ...(second && { witness: second }) };
    }),
    ...(promises.sealing && { sealing: promises.sealing }),
    ...(promises.witness && { witness: promises.witness.witness }),
  });
}

/** Two windows under 500 invited: the last ticket the day before the first answer. */
export function lastTicketDay({
  opensOn,
  closesOn,
  classes,
}: Pick<TicketPromises, 'opensOn' | 'closesOn' | 'classes'>): CivilDate {
  const invited = classes.reduce((sum, one) => sum + one.invited, 0);
  return invited < oneWindowFrom ? dayBefore(opensOn) : closesOn;
}

function dayBefore(day: CivilDate): CivilDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
