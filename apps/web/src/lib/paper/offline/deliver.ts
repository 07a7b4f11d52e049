import type { Issue } from '@langnghe/language';
import type { Receipt } from '@langnghe/paper-entry';
import { shuffle } from '@langnghe/tickets';
import type { FinishedForm } from './finished-form.ts';

/** Why a round ended before its end. What was not delivered waits on. */
export type Halt =
  /** No network, or the server is starting anew. */
  | 'network'
  /** The browser has forgotten the room's word. */
  | 'word'
  /** The study is closed, or its room is gone. */
  | 'closed'
  /** The server cannot open what was sealed: its key is another one. */
  | 'sealed-for-another';

/** What is to be done with a sheet that was delivered. */
export interface SheetNote {
  readonly number: string;
  /** Its place on the pile to look up; null = onto the pile for the second entry. */
  readonly lookUp: number | null;
}

export interface DeliveryRound {
  readonly refused: readonly RefusedForm[];
  readonly halt: Halt | null;
}

export interface RefusedForm {
  readonly id: string;
  readonly number: string;
  readonly issues: readonly Issue[];
}

export interface Way {
  readonly send: (sealed: string) => Promise<Receipt | Halt>;
  /** The room has it, on disk: what waited here goes, once it is noted what its sheet is for. */
  readonly arrived: (id: string, sheet: SheetNote | null) => Promise<void>;
}

/** Sends what waits, in an order of its own each time; stops at the first trouble, and keeps what the room refused. */
export async function deliverAll(waiting: readonly FinishedForm[], way: Way): Promise<DeliveryRound> {
  const refused: RefusedForm[] = [];
  let halt: Halt | null = null;
  for (const { id, sealed } of shuffle(waiting, secret)) {
    const receipt = await way.send(sealed);
    if (typeof receipt === 'string') {
      halt = receipt;
      break;
    }
    if (receipt.outcome === 'kept') await way.arrived(id, sheetNote(receipt));
    else refused.push({ id, number: receipt.number, issues: receipt.issues });
  }
  return { refused, halt };
}

function sheetNote({ number, again, place }: Extract<Receipt, { outcome: 'kept' }>): SheetNote | null {
  if (again) return { number, lookUp: null };
  return place === null ? null : { number, lookUp: place.form };
}

const secret = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
