import { manifestKeyRefusal } from './manifest-keys.ts';
import { classKey, manifestHash, witnessKey } from './manifest.ts';
import { deserializeTicket } from './messages.ts';
import { pass, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PublicKey } from './public-key.ts';
import { deserializeManifest } from './read-manifest.ts';
import { prepare, verify } from './rsabssa.ts';
import { saltLength } from './salt.ts';
import { nullifierOf, serializeTicketMessage } from './ticket-message.ts';

export type TicketRefusal =
  | 'not-a-ticket'
  | 'other-manifest'
  | 'unknown-class'
  | 'invalid-signature'
  /** The witness's signature is missing where one is promised, stands where none is, or does not verify. */
  | 'unwitnessed';

interface Keys {
  readonly own: PublicKey;
  readonly witness: PublicKey | undefined;
}

export interface AcceptedTicket {
  readonly classId: string;
  /** SHA-256, 64 hexadecimal digits. One ticket has one; that it is spent once is for whoever stores it. */
  readonly nullifier: string;
}

/** Tells genuine tickets of one study from all others, with public keys only: anyone can be a Collector. */
export class Collector {
  readonly #hash: string;
  readonly #keys: ReadonlyMap<string, Keys>;

  /** @throws on a manifest that no Respondent would accept */
  constructor(text: string) {
    const manifest = deserializeManifest(text);
    if (!manifest.ok) throw new Error(`no manifest for tickets: ${manifest.refusal}`);
    const wrong = manifestKeyRefusal(manifest.value);
    if (wrong !== undefined) throw new Error(`no key for tickets of ${wrong.classId}: ${wrong.refusal}`);
    this.#hash = manifestHash(text);
    this.#keys = new Map(
      manifest.value.classes.map((entry) => [entry.id, { own: classKey(entry), witness: witnessKey(entry) }]),
    );
  }

  /** @param octets a ticket as `serializeTicket` writes it */
  async accept(octets: Uint8Array): Promise<Outcome<AcceptedTicket, TicketRefusal>> {
    const ticket = deserializeTicket(octets);
    if (ticket === undefined) return refuse('not-a-ticket');
    const { message, prefix, sig, witnessSig } = ticket;
    if (message.manifestHash !== this.#hash) return refuse('other-manifest');
    const keys = this.#keys.get(message.classId);
    if (keys === undefined) return refuse('unknown-class');
    const m = serializeTicketMessage(message);
    const inputMsg = prepare(m, prefix);
    if (!(await verify(keys.own, inputMsg, sig, saltLength))) return refuse('invalid-signature');
    if (!(await isWitnessed(keys.witness, inputMsg, witnessSig))) return refuse('unwitnessed');
    return pass({ classId: message.classId, nullifier: nullifierOf(m, prefix) });
  }
}

async function isWitnessed(
  key: PublicKey | undefined,
  inputMsg: Uint8Array,
  sig: Uint8Array | undefined,
): Promise<boolean> {
  if (key === undefined || sig === undefined) return key === undefined && sig === undefined;
  return verify(key, inputMsg, sig, saltLength);
}
