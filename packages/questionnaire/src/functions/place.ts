import { isNodes, toText, type Value } from '../value.ts';
import { argument, type Functions } from './definition.ts';

type Point = readonly [latitude: number, longitude: number];

/** Metres; the sphere ODK measures on. */
const earthRadius = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Geopoints are `latitude longitude altitude accuracy`; lines and shapes join them by semicolons. */
function points(value: Value): readonly Point[] {
  const texts = isNodes(value) ? value : [toText(value)];
  return texts
    .flatMap((text) => text.split(';'))
    .map((text) => text.trim().split(/\s+/).map(Number))
    .flatMap(([lat, lon]) =>
      lat === undefined || lon === undefined || Number.isNaN(lat + lon) ? [] : [[lat, lon]],
    );
}

function metres([lat1, lon1]: Point, [lat2, lon2]: Point): number {
  const [a, b, turn] = [radians(lat1), radians(lat2), radians(lon2 - lon1)];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
  return Math.acos(Math.min(1, Math.max(-1, cosine))) * earthRadius;
}

function length(line: readonly Point[]): number {
  let sum = 0;
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before !== undefined) sum += metres(before, point);
  });
  return sum;
}

/** Square metres inside a closed line, by the spherical trapezoid sum. */
function area(shape: readonly Point[]): number {
  if (shape.length < 3) return 0;
  let sum = 0;
  shape.forEach(([lat, lon], i) => {
    const [nextLat, nextLon] = shape[(i + 1) % shape.length] ?? [lat, lon];
    sum += radians(nextLon - lon) * (2 + Math.sin(radians(lat)) + Math.sin(radians(nextLat)));
  });
  return Math.abs((sum * earthRadius * earthRadius) / 2);
}

/** Whether the point lies in the shape: a ray to the east crosses its edges an odd number of times. */
function inside([lat, lon]: Point, shape: readonly Point[]): boolean {
  let odd = false;
  shape.forEach(([latA, lonA], i) => {
    const [latB, lonB] = shape[(i + 1) % shape.length] ?? [latA, lonA];
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) odd = !odd;
  });
  return odd;
}

const side = ([a, b]: Point, [c, d]: Point, [e, f]: Point): number =>
  Math.sign((d - b) * (e - c) - (c - a) * (f - d));

function crosses(line: readonly Point[]): boolean {
  for (let i = 0; i + 1 < line.length; i++)
    for (let j = i + 2; j + 1 < line.length; j++) {
      const [a, b, c, d] = [line[i], line[i + 1], line[j], line[j + 1]];
      if (!a || !b || !c || !d || (a[0] === d[0] && a[1] === d[1])) continue;
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true;
    }
  return false;
}

export const placeFunctions: Functions = {
  area: { takes: [1, 1], apply: (given) => area(points(argument(given, 0))) },
  'enclosed-area': { takes: [1, 1], apply: (given) => area(points(argument(given, 0))) },
  distance: { takes: [1, Infinity], apply: (given) => length(given.flatMap(points)) },
  geofence: {
    takes: [2, 2],
    apply: (given) => {
      const [point] = points(argument(given, 0));
      return point !== undefined && inside(point, points(argument(given, 1)));
    },
  },
  intersects: { takes: [1, 1], apply: (given) => crosses(points(argument(given, 0))) },
};
