import type { TicketRequest, TicketResponse } from './messages.ts';
import { pass } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { keyRefusal } from './public-key.ts';
import type { PublicKey } from './public-key.ts';
import { blindSign, blindSignRefusal } from './rsabssa.ts';
import type { BlindSignRefusal, RawSign } from './rsabssa.ts';

/**
 * Signs what it cannot read, for one class of one study. Who may have a signature, and that each has one, is the
 * register's to know: the Issuer sees neither person nor ticket.
 */
export class Issuer {
  readonly #key: PublicKey;
  readonly #rawSign: RawSign;

  /** @throws when the key is none a Respondent would accept */
  constructor(key: PublicKey, rawSign: RawSign) {
    const refusal = keyRefusal(key, []);
    if (refusal !== undefined) throw new Error(`no key for tickets: ${refusal}`);
    this.#key = key;
    this.#rawSign = rawSign;
  }

  /** Why it would not be signed; undefined when it would. Signs nothing: the register claims an invitation in between. */
  refusal({ blindedMsg }: TicketRequest): BlindSignRefusal | undefined {
    return blindSignRefusal(this.#key, blindedMsg);
  }

  /**
   * The same request gets the same response: a request repeated after a broken connection can be answered again.
   * @throws "signing failure" when the private operation went wrong; nothing of its result may leave the server
   */
  issue({ blindedMsg }: TicketRequest): Outcome<TicketResponse, BlindSignRefusal> {
    const signed = blindSign(this.#key, this.#rawSign, blindedMsg);
    return signed.ok ? pass({ blindSig: signed.value }) : signed;
  }
}
