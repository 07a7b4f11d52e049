import type { PinSalt } from './pin-lock.ts';
import type { FinishedForm } from './finished-form.ts';

/** What a device keeps of one study beside its finished forms. */
export interface DeviceBag {
  readonly id: string;
  /** Base64 of the study's public key: seals, and opens nothing. */
  readonly serverKey: string;
  readonly pin: PinSalt;
  /** Under the PIN's key: the form being typed, sheets to be sorted. */
  readonly vault: string;
  /** Wrong PINs in a row. */
  readonly failures: number;
  readonly finished: number;
  readonly setAside: number;
}

/** The study's own database in this browser. Every call is one transaction, on disk when it resolves. */
export interface DeviceStore {
  readonly bag: () => Promise<DeviceBag | null>;
  readonly put: (bag: DeviceBag) => Promise<void>;
  readonly change: (change: Partial<DeviceBag>) => Promise<void>;
  /** In the order of their random ids. */
  readonly waiting: () => Promise<readonly FinishedForm[]>;
  /** The form waits sealed, and what was typed of it is gone: both or neither. */
  readonly finish: (form: FinishedForm, vault: string) => Promise<void>;
  readonly arrived: (id: string) => Promise<void>;
  /** Forms that the room refuses, and whose sheets are in somebody's hand. */
  readonly setAside: (ids: readonly string[]) => Promise<void>;
  readonly wipe: () => Promise<void>;
}

const [bags, forms] = ['bag', 'forms'] as const;
const only = 'bag';

export function deviceStore(study: string): DeviceStore {
  const name = `paper ${study}`;
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(name, () => {
      opened = null;
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  const inOne = async (work: (bag: IDBObjectStore, forms: IDBObjectStore) => void): Promise<void> => {
    const db = await database();
    const transaction = db.transaction([bags, forms], 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
    });
    work(transaction.objectStore(bags), transaction.objectStore(forms));
    await done;
  };
  const changed = (store: IDBObjectStore, how: (bag: DeviceBag) => DeviceBag): void => {
    const asked = store.get(only) as IDBRequest<DeviceBag | undefined>;
    asked.onsuccess = () => {
      if (asked.result !== undefined) store.put(how(asked.result), only);
    };
  };

  return {
    bag: async () => {
      const store = (await database()).transaction(bags).objectStore(bags);
      return (await result(store.get(only) as IDBRequest<DeviceBag | undefined>)) ?? null;
    },
    put: (bag) => inOne((store) => store.put(bag, only)),
    change: (change) => inOne((store) => changed(store, (bag) => ({ ...bag, ...change }))),
    waiting: async () => {
      const store = (await database()).transaction(forms).objectStore(forms);
      return result(store.getAll() as IDBRequest<FinishedForm[]>);
    },
    finish: (form, vault) =>
      inOne((store, waiting) => {
        waiting.add(form);
        changed(store, (bag) => ({ ...bag, vault, finished: bag.finished + 1 }));
      }),
    arrived: (id) => inOne((_, waiting) => waiting.delete(id)),
    setAside: (ids) =>
      inOne((store, waiting) => {
        for (const id of ids) waiting.delete(id);
        changed(store, (bag) => ({ ...bag, setAside: bag.setAside + ids.length }));
      }),
    wipe: async () => {
      await inOne((store, waiting) => {
        store.clear();
        waiting.clear();
      });
      (await database()).close();
      opened = null;
      await deleted(name);
    },
  };
}

async function open(name: string, onClosed: () => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(bags);
    opening.result.createObjectStore(forms, { keyPath: 'id' });
  };
  const db = await result(opening);
  // Another window of the same page wipes: this one does not stand in the way.
  db.onversionchange = () => {
    db.close();
    onClosed();
  };
  return db;
}

/** At the latest when whatever else holds the database, empty by now, lets it go. */
function deleted(name: string): Promise<void> {
  const deleting = indexedDB.deleteDatabase(name);
  return Promise.race([
    result(deleting).then(() => undefined),
    new Promise<void>((resolve) => {
      deleting.onblocked = () => resolve();
    }),
  ]);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s store failed'));
  });
}
