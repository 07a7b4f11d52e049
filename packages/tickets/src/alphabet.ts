/** 31 symbols (a prime, for the check symbol) without 0 O 1 I L, which people mistake for one another. */
export const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export const modulus = alphabet.length;

/** Random symbols of a code; with 31 to choose from, 20 of them are 99 bits. */
export const payloadLength = 20;

export const codeLength = payloadLength + 1;

export function symbolAt(value: number): string {
  const symbol = alphabet[value];
  if (symbol === undefined) throw new Error(`no symbol for ${value}`);
  return symbol;
}
