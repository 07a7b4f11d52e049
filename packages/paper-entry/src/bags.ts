import { randomBytes } from 'node:crypto';
import type { Issue } from '@langnghe/language';
import { countOf, withReceived, type Bag, type BagCount } from './bag.ts';
import type { Answers, EntryForm, PilePlace } from './entry-form.ts';
import type { PaperRoom } from './paper-room.ts';

/** A form keyed in without a network, as it comes out of its seal. */
export interface Delivery {
  readonly bag: string;
  /** 16 random bytes, hex, made when the form was finished. */
  readonly id: string;
  readonly number: string;
  readonly answers: Answers;
}

/** What whoever brought it does with the sheet. */
export type Receipt =
  | {
      readonly outcome: 'kept';
      readonly number: string;
      /** Drawn for a second entry. */
      readonly again: boolean;
      /** On the pile to look up; null = nothing to look up. */
      readonly place: PilePlace | null;
    }
  | { readonly outcome: 'refused'; readonly number: string; readonly issues: readonly Issue[] };

/** What devices took along, and what came back: each form once, however often it is delivered. */
export class Bags {
  readonly #room: PaperRoom;
  #last: Promise<unknown> = Promise.resolve();

  constructor(room: PaperRoom) {
    this.#room = room;
  }

  /** A device takes questions and key along: nothing closes before it is given back. Gives its id. */
  take(): Promise<string> {
    return this.#inTurn(async () => {
      const id = randomBytes(16).toString('hex');
      await this.#put(emptyBag(id));
      return id;
    });
  }

  /** In the order of their random ids. */
  get counts(): readonly (BagCount & { readonly id: string })[] {
    return this.#room.tray.bags.map((bag) => ({ id: bag.id, ...countOf(bag) }));
  }

  /** The form is on disk, and known by its id, before this resolves. A bag that was struck off is there again. */
  receive(delivery: Delivery): Promise<Receipt> {
    return this.#inTurn(() => this.#receive(delivery));
  }

  async #receive({ bag: bagId, id, number, answers }: Delivery): Promise<Receipt> {
    const bag = this.#find(bagId) ?? emptyBag(bagId);
    if (bag.received.includes(id)) return this.#kept(number);
    if (bag.pending?.id === id && this.#isEntered(number, bag.pending.entry)) {
      await this.#put(withReceived(bag, id));
      return this.#kept(number);
    }
    const asked = this.#room.numberTyped(number);
    if (!asked.ok) return { outcome: 'refused', number, issues: asked.issues };
    await this.#put({ ...bag, pending: { id, entry: asked.value.entry } });
    const entered = await this.#room.keyIn(number, answers);
    if (!entered.ok) return { outcome: 'refused', number, issues: entered.issues };
    await this.#put(withReceived(bag, id));
    return receiptOf(entered.value);
  }

  /** The device says what it has; null for a bag that was struck off. */
  tell(id: string, said: { readonly finished: number; readonly setAside: number }): Promise<BagCount | null> {
    return this.#inTurn(async () => {
      const bag = this.#find(id);
      if (bag === undefined) return null;
      const told = { ...bag, ...said };
      await this.#put(told);
      return countOf(told);
    });
  }

  /** It is back, or struck off: its ids are forgotten. */
  giveBack(id: string): Promise<void> {
    return this.#inTurn(() => this.#room.tray.putBags(this.#room.tray.bags.filter((bag) => bag.id !== id)));
  }

  #find(id: string): Bag | undefined {
    return this.#room.tray.bags.find((bag) => bag.id === id);
  }

  async #put(bag: Bag): Promise<void> {
    const others = this.#room.tray.bags.filter(({ id }) => id !== bag.id);
    await this.#room.tray.putBags([...others, bag]);
  }

  #isEntered(number: string, entry: 'first' | 'second'): boolean {
    const known = this.#room.tray.byNumber(number);
    return known !== undefined && (entry === 'first' || typeof known.second === 'object');
  }

  #kept(number: string): Receipt {
    const known = this.#room.tray.byNumber(number);
    return known === undefined ? { outcome: 'kept', number, again: false, place: null } : receiptOf(known);
  }

  /** One after the other: the same form delivered twice at once is entered once. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

const emptyBag = (id: string): Bag => ({ id, finished: 0, setAside: 0, received: [], pending: null });

const receiptOf = ({ number, second, place, open }: EntryForm): Receipt => ({
  outcome: 'kept',
  number,
  again: second === 'wanted',
  place: open.length > 0 ? place : null,
});
