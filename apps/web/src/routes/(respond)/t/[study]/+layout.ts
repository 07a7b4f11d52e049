/** No framework in the respondent's browser: one small script of ours, whose hash is promised. */
export const csr = false;
