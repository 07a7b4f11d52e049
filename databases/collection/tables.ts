/** Answers after the flush. No table of the register is known here. */
export type CollectionTables = Record<string, never>;
