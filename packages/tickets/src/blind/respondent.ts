import { sha256Hex } from '../sha256.ts';
import type { Entropy } from '../slip.ts';
import { manifestKeyRefusal } from './manifest-keys.ts';
import { classKey, manifestHash, witnessKey } from './manifest.ts';
import type { PendingTicket, Ticket, TicketRequest, TicketResponse } from './messages.ts';
import { concat, os2ip } from './octets.ts';
import type { Octets } from './octets.ts';
import { pass, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { keyOctets } from './public-key.ts';
import type { KeyRefusal, PublicKey } from './public-key.ts';
import { deserializeManifest } from './read-manifest.ts';
import type { ManifestRefusal } from './read-manifest.ts';
import { blind, finalize, prepare } from './rsabssa.ts';
import type { Blinded, FinalizeRefusal } from './rsabssa.ts';
import { saltLength } from './salt.ts';
import { nonceLength, prefixLength, serializeTicketMessage } from './ticket-message.ts';
import { hashWords } from './words.ts';

/** What the page was served, and what the person has on paper or from a second device. */
export interface Served {
  readonly manifest: string;
  /** The questionnaire, octet by octet as served. */
  readonly questions: Uint8Array;
  readonly classId: string;
  /** The whole hash from a QR, or the eight words typed from paper. */
  readonly printed: { readonly hash: string } | { readonly words: readonly string[] };
}

export interface AskedTicket {
  readonly request: TicketRequest;
  readonly witnessRequest?: TicketRequest;
  readonly pending: PendingTicket;
}

export type RespondentRefusal =
  'other-manifest' | ManifestRefusal | 'other-questions' | 'unknown-class' | KeyRefusal;

/**
 * Asks for a ticket that nobody can tie to the asking. There is none before the manifest, the questions and all keys
 * have passed, so nothing can be sent before.
 */
export class Respondent {
  readonly #key: PublicKey;
  readonly #witnessKey: PublicKey | undefined;
  readonly #manifestHash: string;
  readonly #classId: string;

  private constructor(key: PublicKey, second: PublicKey | undefined, hash: string, classId: string) {
    this.#key = key;
    this.#witnessKey = second;
    this.#manifestHash = hash;
    this.#classId = classId;
  }

  static open({
    manifest: text,
    questions,
    classId,
    printed,
  }: Served): Outcome<Respondent, RespondentRefusal> {
    const hash = manifestHash(text);
    if (!matches(hash, printed)) return refuse('other-manifest');
    const manifest = deserializeManifest(text);
    if (!manifest.ok) return manifest;
    if (sha256Hex(questions) !== manifest.value.questions) return refuse('other-questions');
    const own = manifest.value.classes.find(({ id }) => id === classId);
    if (own === undefined) return refuse('unknown-class');
    const wrong = manifestKeyRefusal(manifest.value, classId);
    if (wrong !== undefined) return refuse(wrong.refusal);
    return pass(new Respondent(classKey(own), witnessKey(own), hash, classId));
  }

  /**
   * A request to send, one for the witness where there is one, and what to keep for the responses. Drawn afresh each
   * time; repeat a request by its octets. Both are of one message, blinded apart: whoever has the two cannot pair them.
   */
  async request(entropy: Entropy): Promise<AskedTicket> {
    const message = {
      manifestHash: this.#manifestHash,
      classId: this.#classId,
      nonce: drawn(nonceLength, entropy),
    };
    const prefix = drawn(prefixLength, entropy);
    const inputMsg = prepare(serializeTicketMessage(message), prefix);
    const { z, inv } = await blinded(this.#key, inputMsg, entropy);
    const pending = { message, prefix, inv };
    if (this.#witnessKey === undefined) return { request: { blindedMsg: z }, pending };
    const second = await blinded(this.#witnessKey, inputMsg, entropy);
    return {
      request: { blindedMsg: z },
      witnessRequest: { blindedMsg: second.z },
      pending: { ...pending, witnessInv: second.inv },
    };
  }

  /** The witness's signature, verified: to be had before the code goes to anybody else. */
  async witnessed(
    { message, prefix, witnessInv }: PendingTicket,
    { blindSig }: TicketResponse,
  ): Promise<Outcome<Octets, FinalizeRefusal>> {
    if (this.#witnessKey === undefined || witnessInv === undefined) throw new Error('no witness was asked');
    const inputMsg = prepare(serializeTicketMessage(message), prefix);
    return finalize(this.#witnessKey, inputMsg, blindSig, witnessInv, saltLength);
  }

  /**
   * The ticket, verified; the refusal means that the server did not sign what it was sent.
   * @param witnessSig what `witnessed` gave, where there is a witness
   */
  async finalize(
    { message, prefix, inv }: PendingTicket,
    { blindSig }: TicketResponse,
    witnessSig?: Octets,
  ): Promise<Outcome<Ticket, FinalizeRefusal>> {
    if ((witnessSig === undefined) !== (this.#witnessKey === undefined))
      throw new Error('the signatures of a ticket are not those promised');
    const inputMsg = prepare(serializeTicketMessage(message), prefix);
    const sig = await finalize(this.#key, inputMsg, blindSig, inv, saltLength);
    return sig.ok ? pass({ message, prefix, sig: sig.value, ...(witnessSig && { witnessSig }) }) : sig;
  }
}

function matches(hash: string, printed: Served['printed']): boolean {
  return 'hash' in printed
    ? printed.hash === hash
    : printed.words.length === 8 && hashWords(hash).every((word, i) => word === printed.words[i]);
}

/** RFC 9474, 4.2: an r without an inverse is drawn again; it would also factor the key, so it does not happen. */
async function blinded(key: PublicKey, inputMsg: Octets, entropy: Entropy): Promise<Blinded> {
  for (;;) {
    const result = await blind(key, inputMsg, drawn(saltLength, entropy), drawnBelow(key.n, entropy));
    if (result !== undefined) return result;
  }
}

/** 4.2, step 6. r = random_integer_uniform(1, n), by rejection: n fills its octets, so at most every other is drawn again. */
function drawnBelow(n: bigint, entropy: Entropy): bigint {
  for (;;) {
    const r = os2ip(drawn(keyOctets, entropy));
    if (r >= 1n && r < n) return r;
  }
}

function drawn(length: number, entropy: Entropy): Octets {
  const octets = entropy(length);
  if (octets.length !== length) throw new Error(`entropy gave ${octets.length} bytes instead of ${length}`);
  return concat(octets);
}
