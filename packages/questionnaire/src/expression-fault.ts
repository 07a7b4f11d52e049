export type FaultCode =
  | 'character'
  | 'quote-open'
  | 'reference-open'
  | 'reference-empty'
  | 'too-long'
  | 'too-deep'
  | 'ends-early'
  | 'unexpected'
  | 'not-supported';

/** What stops an expression from being read, and where; thrown inside the parser only. */
export class ExpressionFault extends Error {
  readonly code: FaultCode;
  /** Offset in the source, from 0. */
  readonly at: number;
  /** The piece of text in question. */
  readonly found: string;

  constructor(code: FaultCode, at: number, found = '') {
    super(`${code} at ${at}`);
    this.code = code;
    this.at = at;
    this.found = found;
  }
}
