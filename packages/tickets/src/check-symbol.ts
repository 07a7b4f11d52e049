import { alphabet, modulus, symbolAt } from './alphabet.ts';

/**
 * The check symbol brings the weighted sum of a code to 0 modulo 31. Counted from the end the weights are 1 (the check
 * symbol), 2, 3, … 21: none is 0 modulo the prime 31, so every single wrong symbol shows; neighbours differ by 1, so
 * every exchange of two different neighbours shows too.
 */
export function checkSymbol(payload: string): string {
  const sum = Array.from(payload)
    .reverse()
    .reduce((total, symbol, i) => total + (i + 2) * alphabet.indexOf(symbol), 0);
  return symbolAt((modulus - (sum % modulus)) % modulus);
}
