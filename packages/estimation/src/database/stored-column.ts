/** A column of answers, `in` the table that holds them. */
export type StoredColumn =
  | { readonly kind: 'coded'; readonly in: string; readonly levels: readonly string[] }
  | { readonly kind: 'number'; readonly in: string };
