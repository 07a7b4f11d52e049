/** Of RSABSSA-SHA384-PSS-Randomized: https://www.rfc-editor.org/rfc/rfc9474#section-5 */
export const saltLength = 48;
