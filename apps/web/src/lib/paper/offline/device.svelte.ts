import type { BagCount } from '@langnghe/paper-entry';
import { deliverAll, type Halt, type RefusedForm, type SheetNote } from './deliver.ts';
import type { DeviceBag, DeviceStore } from './device-store.ts';
import { finishedForm, type KeyedForm } from './finished-form.ts';
import { forgetPage, keepPage } from './kept-page.ts';
import { lockAway, newPinSalt, pinKey, unlocked } from './pin-lock.ts';
import { roomDoor, type RoomDoor } from './room-door.ts';

/** Under the PIN: all that can be read again. */
interface Vault {
  readonly draft: KeyedForm | null;
  readonly sheets: readonly SheetNote[];
}

const emptyVault: Vault = { draft: null, sheets: [] };

/** One study's work on one device: typed under a PIN, shut when finished, delivered once. */
export class Device {
  readonly #study: string;
  readonly #store: DeviceStore;
  readonly #door: RoomDoor;
  #key: CryptoKey | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #round: Promise<void> | null = null;
  #wiped = false;

  bag = $state.raw<DeviceBag | null>(null);
  /** Finished forms that wait. */
  left = $state(0);
  open = $state(false);
  vault = $state.raw<Vault>(emptyVault);
  sending = $state(false);
  halt = $state<Halt | null>(null);
  refused = $state.raw<readonly RefusedForm[]>([]);
  /** What the room says it has; null before it was asked. */
  count = $state.raw<BagCount | null>(null);
  /** Whether the room has as many as went out, when both were last asked. */
  agreed = $state<boolean | null>(null);
  struck = $state(false);
  gone = $state(false);

  private constructor(study: string, store: DeviceStore) {
    this.#study = study;
    this.#store = store;
    this.#door = roomDoor(study);
  }

  static async on(study: string, store: DeviceStore): Promise<Device> {
    const device = new Device(study, store);
    await device.#look();
    return device;
  }

  async #look(): Promise<void> {
    this.bag = await this.#store.bag();
    this.left = (await this.#store.waiting()).length;
  }

  /** Forms that went out, as this device knows it. */
  get sent(): number {
    return this.bag === null ? 0 : this.bag.finished - this.bag.setAside - this.left;
  }

  /** Nothing is taken before the page itself is kept; null = taken. */
  async take(pin: string, serverKey: string): Promise<Halt | null> {
    await keepPage(this.#study);
    const taken = await this.#door.take();
    if (typeof taken === 'string') return taken;
    const salt = newPinSalt();
    this.#key = await pinKey(pin, salt);
    await this.#store.put({
      id: taken.bag,
      serverKey,
      pin: salt,
      vault: await lockAway(emptyVault, this.#key),
      failures: 0,
      finished: 0,
      setAside: 0,
    });
    await this.#look();
    this.vault = emptyVault;
    this.open = true;
    this.gone = false;
    this.#wiped = false;
    return null;
  }

  enter(word: string): Promise<boolean | Halt> {
    return this.#door.enter(word);
  }

  /** A try counts before it is known to be wrong: nobody gets one free by closing the window. */
  async unlock(pin: string): Promise<boolean> {
    const { bag } = this;
    if (bag === null) return false;
    await this.#store.change({ failures: bag.failures + 1 });
    const key = await pinKey(pin, bag.pin);
    const vault = (await unlocked(bag.vault, key)) as Vault | null;
    if (vault !== null) {
      await this.#store.change({ failures: 0 });
      this.#key = key;
      this.vault = { ...vault, sheets: merged(vault.sheets, this.vault.sheets) };
      this.open = true;
    }
    await this.#look();
    return vault !== null;
  }

  async lock(): Promise<void> {
    await this.#last;
    this.#key = null;
    this.open = false;
    this.vault = emptyVault;
    await this.#look();
  }

  /** What is typed of a form is kept, locked, with every key. */
  draft(form: KeyedForm | null): Promise<void> {
    return this.#keep({ ...this.vault, draft: form });
  }

  sorted(): Promise<void> {
    return this.#keep({ ...this.vault, sheets: [] });
  }

  async #keep(vault: Vault): Promise<void> {
    this.vault = vault;
    await this.#inTurn(async () => {
      if (this.#key !== null) await this.#store.change({ vault: await lockAway(this.vault, this.#key) });
    });
  }

  /** From here on nobody reads it on this device. */
  async finish(form: KeyedForm): Promise<void> {
    await this.#inTurn(async () => {
      if (this.bag === null || this.#key === null) throw new Error('the device is locked');
      const { id: bag, serverKey } = this.bag;
      const finished = await finishedForm(form, { bag, study: this.#study, serverKey });
      const vault = { ...this.vault, draft: null };
      await this.#store.finish(finished, await lockAway(vault, this.#key));
      this.vault = vault;
      await this.#look();
    });
    void this.deliver();
  }

  /** Whatever waits, if there is a network; asked for the counts before and after, so that both sides can be compared. */
  deliver(): Promise<void> {
    if (this.bag === null) return Promise.resolve();
    this.#round ??= this.#deliver().finally(() => {
      this.#round = null;
      this.sending = false;
    });
    return this.#round;
  }

  async #deliver(): Promise<void> {
    this.sending = true;
    this.halt = await this.#tell();
    if (this.halt !== null || this.#wiped) return;
    const round = await deliverAll(await this.#store.waiting(), {
      send: async (sealed) => (this.#wiped ? 'network' : this.#door.send(sealed)),
      arrived: (id, sheet) => this.#arrived(id, sheet),
    });
    if (this.#wiped) return;
    this.refused = round.refused;
    this.halt = round.halt ?? (await this.#tell());
    if (this.halt === null && this.count !== null) this.agreed = this.count.received === this.sent;
  }

  async #arrived(id: string, sheet: SheetNote | null): Promise<void> {
    if (this.#wiped) return;
    if (sheet !== null) await this.#keep({ ...this.vault, sheets: merged(this.vault.sheets, [sheet]) });
    await this.#store.arrived(id);
    this.left = (await this.#store.waiting()).length;
  }

  async #tell(): Promise<Halt | null> {
    if (this.bag === null) return null;
    const { id, finished, setAside } = this.bag;
    const said = await this.#door.tell(id, { finished, setAside });
    if (typeof said === 'string') return said;
    this.count = said;
    if (said === null) this.struck = true;
    return null;
  }

  /** Their sheets have been taken out: the room was told, and will not have them. */
  async setAside(): Promise<void> {
    await this.#store.setAside(this.refused.map(({ id }) => id));
    this.refused = [];
    await this.#look();
    await this.deliver();
  }

  /** Only once nothing waits: what is under way is waited for. */
  async giveBack(): Promise<void> {
    await this.deliver();
    if (this.bag === null || this.halt !== null || this.left > 0) return;
    this.halt = await this.#door.giveBack(this.bag.id);
    if (this.halt === null) await this.wipe();
  }

  /** All of the study on this device: keys, forms, page. */
  async wipe(): Promise<void> {
    this.#wiped = true;
    this.#key = null;
    await this.#last;
    await this.#store.wipe();
    await forgetPage(this.#study);
    this.bag = null;
    this.vault = emptyVault;
    this.open = false;
    this.left = 0;
    this.refused = [];
    this.halt = null;
    this.count = null;
    this.agreed = null;
    this.struck = false;
    this.gone = true;
  }

  /** One write after the other: what was typed last is what is kept. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function merged(before: readonly SheetNote[], after: readonly SheetNote[]): readonly SheetNote[] {
  const numbers = new Set(after.map(({ number }) => number));
  return [...before.filter(({ number }) => !numbers.has(number)), ...after];
}
