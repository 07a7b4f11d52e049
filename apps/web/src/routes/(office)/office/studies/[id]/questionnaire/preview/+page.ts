/** As on a respondent's phone: no framework, only the respondent page's own script. */
export const csr = false;
