import type { BagCount, Receipt } from '@langnghe/paper-entry';
import type { Halt } from './deliver.ts';
import { roomAddress } from './finished-form.ts';

/** What a device asks of the room over the network. */
export interface RoomDoor {
  /** Id of a new bag. */
  readonly take: () => Promise<{ readonly bag: string } | Halt>;
  readonly send: (sealed: string) => Promise<Receipt | Halt>;
  /** null = struck off in the room. */
  readonly tell: (
    bag: string,
    said: { readonly finished: number; readonly setAside: number },
  ) => Promise<BagCount | null | Halt>;
  readonly giveBack: (bag: string) => Promise<null | Halt>;
  /** Lets this browser in; false = that is not the word. */
  readonly enter: (word: string) => Promise<boolean | Halt>;
}

export function roomDoor(study: string): RoomDoor {
  const room = roomAddress(study);
  const ask = async <T>(fields: Readonly<Record<string, string>>): Promise<T | Halt> => {
    const response = await reach(`${room}/offline/deliver`, fields);
    if (typeof response === 'string') return response;
    const halt = halts.get(response.status) ?? null;
    if (halt !== null) return halt;
    const type = response.headers.get('content-type') ?? '';
    // A proxy's own page of trouble is the network's failure.
    return response.ok && type.startsWith('application/json') ? ((await response.json()) as T) : 'network';
  };
  return {
    take: () => ask({ do: 'take' }),
    send: (sealed) => ask({ do: 'deliver', sealed }),
    tell: (bag, { finished, setAside }) =>
      ask({ do: 'tell', bag, finished: String(finished), setAside: String(setAside) }),
    giveBack: (bag) => ask({ do: 'back', bag }),
    enter: async (word) => {
      const response = await reach(`${room}?/enter`, { pass: word });
      if (typeof response === 'string') return response;
      return response.status === 404
        ? 'closed'
        : response.ok
          ? true
          : response.status === 403
            ? false
            : 'network';
    },
  };
}

const halts: ReadonlyMap<number, Halt> = new Map([
  [400, 'sealed-for-another'],
  [403, 'word'],
  [404, 'closed'],
  [410, 'closed'],
]);

async function reach(
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response | 'network'> {
  try {
    return await fetch(address, { method: 'POST', body: new URLSearchParams(fields), cache: 'no-store' });
  } catch (error) {
    // fetch says TypeError while there is no network.
    if (error instanceof TypeError) return 'network';
    throw error;
  }
}
