import { encode } from 'uqr';

/** A QR code as its dark modules, row by row, with a quiet zone of 3 modules inside `size`. */
export function qrRuns(content: string): {
  readonly size: number;
  readonly runs: readonly (readonly [x: number, y: number, length: number])[];
} {
  const { size, data } = encode(content, { ecc: 'M', boostEcc: true, border: 3 });
  return {
    size,
    runs: data.flatMap((row, y) => darkRuns(row).map(([x, length]) => [x, y, length] as const)),
  };
}

/** The same as SVG: one path, black on nothing (the paper around gives the fourth module of quiet zone). */
export function qrSvg(content: string): string {
  const { size, runs } = qrRuns(content);
  const path = runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`;
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
