/**
 * The register: who works in the office, what became of each study's slips, as counts by class, and who is invited to
 * take a ticket.
 */
export interface RegisterTables {
  readonly account: AccountTable;
  readonly account_link: AccountLinkTable;
  readonly session: SessionTable;
  readonly study: StudyTable;
  readonly ticket_class: TicketClassTable;
  readonly paper_class: PaperClassTable;
  readonly invitation: InvitationTable;
  readonly invitation_code: InvitationCodeTable;
  readonly witness_code: WitnessCodeTable;
  readonly invited_person: InvitedPersonTable;
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

/** Counts only. There is no table of slips: nothing here can say who drew which. */
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

/** Forms on paper, as counts by class like slips. */
export interface PaperClassTable {
  readonly study_id: string;
  readonly class_id: string;
  readonly printed: number;
  readonly handed_out: number;
  /** Filled in, from the box. */
  readonly returned: number;
  readonly spoiled: number;
  /** Handed back empty, or not taken. */
  readonly refused: number;
}

/** One ticket may be taken with it. Gone after the close, like the two tables below. */
export interface InvitationTable {
  readonly study_id: string;
  /** 16 random bytes, hex. */
  readonly invitation_id: string;
  readonly class_id: string;
  /** '' = no ticket yet; else SHA-256 (hex) of the blinded request, by which the same request is answered again. */
  readonly request: string;
}

/** Codes of an invitation: a reminder carries a new one, because none is kept. */
export interface InvitationCodeTable {
  readonly study_id: string;
  /** SHA-256 of the code, hex. */
  readonly hash: string;
  readonly invitation_id: string;
}

/** The same codes as an independent witness knows them; there is no way from one hash to the other. */
export interface WitnessCodeTable {
  readonly study_id: string;
  /** SHA-256 of what a phone shows the witness, hex. */
  readonly hash: string;
  readonly invitation_id: string;
}

export interface InvitedPersonTable {
  readonly study_id: string;
  /** 16 random bytes, hex. */
  readonly person_id: string;
  readonly unit_id: string;
  readonly name: string;
  /** '' = is handed a sheet of paper. */
  readonly mail: string;
  /** '' before the study opens. */
  readonly invitation_id: string;
  /** Of the first invitation by e-mail: `not-started`, `sent` or `failed`. When it went out is not kept. */
  readonly sending: string;
}
