/** The register: who works in the office, and what became of each study's slips, as counts by class. */
export interface RegisterTables {
  readonly account: AccountTable;
  readonly account_link: AccountLinkTable;
  readonly session: SessionTable;
  readonly study: StudyTable;
  readonly ticket_class: TicketClassTable;
}

export interface AccountTable {
  readonly id: string;
  /** Lower case, NFC. */
  readonly login: string;
  readonly name: string;
  readonly role: string;
  /** `$argon2id$v=19$m=…,t=…,p=…$salt$hash` */
  readonly password: string;
  /** 1 = may sign in. */
  readonly active: number;
  /** Failed sign-ins since the last good one. When they happened is not kept. */
  readonly failures: number;
  readonly created_on: string;
}

/** A one-time link that makes an account. */
export interface AccountLinkTable {
  /** SHA-256 of the token, hex. */
  readonly token_hash: string;
  readonly role: string;
  /** Account that invited; null for the link that makes the first account. */
  readonly invited_by: string | null;
  /** Last day on which it works; null = until used. */
  readonly valid_until: string | null;
}

export interface SessionTable {
  /** SHA-256 of the token, hex. */
  readonly token_hash: string;
  readonly account_id: string;
  readonly started_on: string;
  /** Last day on which it works; moves on with use. */
  readonly valid_until: string;
}

export interface StudyTable {
  readonly study_id: string;
  /** `preparing` (slips may be minted afresh), `open` or `closed` */
  readonly stage: string;
  readonly opened_on: string;
  readonly closed_on: string | null;
}

/** Counts only. There is no table of slips and none of people: nothing here can say who drew which. */
export interface TicketClassTable {
  readonly study_id: string;
  readonly class_id: string;
  readonly stratum: string;
  readonly invited: number;
  readonly slips_printed: number;
  readonly handed_out: number;
  /** Came back unused. */
  readonly returned: number;
  readonly spoiled: number;
  readonly refused: number;
}
