/** A connection that hands every value over as text, NULL as null. */
export interface TextConnection {
  readonly query: (
    text: string,
    values?: readonly string[],
  ) => Promise<readonly (readonly (string | null)[])[]>;
  readonly close: () => Promise<void>;
}
