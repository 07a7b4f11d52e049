/** No framework in the respondent's browser: the pages are forms, and `comfort.ts` is all the script there is. */
export const csr = false;
