/**
 * A number in [0, 1) that depends on nothing but the text: the same form gives the same draw at the same place, however
 * often it is worked out. FNV-1a over the text's code units, two lanes, each finished by MurmurHash3's mixer.
 */
export function seededDraw(text: string): number {
  let [high, low] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 15;
  }
  return ((mixed(high) >>> 6) * 2 ** 27 + (mixed(low) >>> 5)) / 2 ** 53;
}

function mixed(word: number): number {
  let bits = word ^ (word >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
