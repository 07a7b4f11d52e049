import { seal } from '#lib/respond/sealed-record.ts';
import { padded } from './padded.ts';

/** A form as it was keyed in: its number, and what was typed by question name; blanks are not in it. */
export interface KeyedForm {
  readonly number: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** Inside the seal. Neither time nor order, nor a name of the device. */
export interface SealedDelivery extends KeyedForm {
  readonly bag: string;
  readonly id: string;
}

/** A finished form that waits on the device: the id says nothing, and nothing here opens the record. */
export interface FinishedForm {
  readonly id: string;
  readonly sealed: string;
}

/** What a record is sealed for, so that it cannot be delivered anywhere else. */
export const roomAddress = (study: string): string => `/p/${study}`;

export async function finishedForm(
  form: KeyedForm,
  { bag, study, serverKey }: { readonly bag: string; readonly study: string; readonly serverKey: string },
): Promise<FinishedForm> {
  const id = randomId();
  const delivery: SealedDelivery = { bag, id, ...form };
  return { id, sealed: await seal(padded(JSON.stringify(delivery)), roomAddress(study), serverKey) };
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** null when it is not what a device of ours seals. */
export function readDelivery(text: string): SealedDelivery | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return isDelivery(value) ? value : null;
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

function isDelivery(value: unknown): value is SealedDelivery {
  if (typeof value !== 'object' || value === null) return false;
  const { bag, id, number, typed } = value as Partial<Record<keyof SealedDelivery, unknown>>;
  return (
    isId(bag) &&
    isId(id) &&
    typeof number === 'string' &&
    typeof typed === 'object' &&
    typed !== null &&
    Object.values(typed).every((text) => typeof text === 'string')
  );
}
