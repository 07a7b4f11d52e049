import { isSigned, type SignedStatement } from '@langnghe/tickets';
import { isRecord } from './canonical-hash.ts';

/** `publication/tickets.json`: everything the public check needs beside the tables. */
export interface PublishedTickets {
  readonly version: 1;
  /** Slips are counted; tickets can be verified one by one. */
  readonly source: 'slips' | 'tickets';
  /** `manifest.json` as it was fixed at the opening, with its hash. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** What was asked. */
  readonly questionnaire: Readonly<Record<string, unknown>>;
  /** Exactly as respondents were served it, whose hash stands on every invitation; null of slips. */
  readonly ticketManifest: string | null;
  readonly classes: readonly {
    readonly id: string;
    readonly invited: number;
    /** Tickets signed, or slips printed. */
    readonly issued: number;
  }[];
  readonly answers: number;
  /** The tickets that were spent, in base64url, sorted; empty of slips. */
  readonly spent: readonly string[];
  /** Of a sealed study. */
  readonly sealed?: {
    /** SHA-256 (hex) of every sealed text, sorted: whoever kept that of their own can find it. */
    readonly hashes: readonly string[];
    /** Did not open for the trustees. */
    readonly unopenable: number;
    /** Opened, and was against the questionnaire's rules. */
    readonly refused: number;
  };
  /** Where a witness signed every ticket too: how many, in its own words. */
  readonly witness?: SignedStatement;
  /** SHA-256 (hex) of `tables.json`. */
  readonly tablesHash: string;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** undefined when the text is none: whoever publishes may have written anything. */
export function readPublishedTickets(text: string): PublishedTickets | undefined {
  const found = parsed(text);
  if (!isRecord(found) || found['version'] !== 1) return undefined;
  const {
    source,
    manifest,
    questionnaire,
    ticketManifest,
    classes,
    answers,
    spent,
    tablesHash,
    sealed,
    witness,
  } = found;
  const known =
    (source === 'slips' || source === 'tickets') &&
    isRecord(manifest) &&
    isRecord(questionnaire) &&
    (ticketManifest === null || typeof ticketManifest === 'string') &&
    Array.isArray(classes) &&
    classes.every(isClass) &&
    isCount(answers) &&
    Array.isArray(spent) &&
    spent.every((one) => typeof one === 'string') &&
    (sealed === undefined || isSealed(sealed)) &&
    (witness === undefined || isSigned(witness)) &&
    typeof tablesHash === 'string';
  return known ? (found as unknown as PublishedTickets) : undefined;
}

function isClass(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    isCount(value['invited']) &&
    isCount(value['issued'])
  );
}

function isSealed(value: unknown): boolean {
  return (
    isRecord(value) &&
    Array.isArray(value['hashes']) &&
    value['hashes'].every((one) => typeof one === 'string') &&
    isCount(value['unopenable']) &&
    isCount(value['refused'])
  );
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
