/** Room for so many numbers, whatever was in it; what it held before is lost. */
export type Scratch = (length: number) => Float64Array;

/** One array that grows, for values that are used up before the next are made. */
export function scratch(): Scratch {
  let room = new Float64Array(0);
  return (length) => {
    if (room.length < length) room = new Float64Array(length);
    return room.subarray(0, length);
  };
}
