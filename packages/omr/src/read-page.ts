import type { Issue } from '@langnghe/language';
import type { FormTemplate, PageCode, TickBox, WriteIn } from '@langnghe/paper';
import { boxInk, type BoxInk } from './box-ink.ts';
import { findCorners, firstGuess, pixelsPerArea } from './corners.ts';
import { areaAround, cropOf } from './crop.ts';
import { halved, type GrayImage } from './gray-image.ts';
import { scanIssue } from './issues.ts';
import { blankInk } from './blank-ink.ts';
import { leastConfidence, markOf, type Mark } from './mark.ts';
import { findCodes, type FoundCode } from './page-code-search.ts';
import { bentByEdges, edgeShifts, flatMap, smoothShift, type PageMap } from './page-map.ts';
import { paperTone } from './paper-tone.ts';
import { findFrame, findFrames, seen, type FoundFrame } from './registration.ts';
import { solidShapes } from './solid-shapes.ts';
import { hasWriting } from './written.ts';

/** A picture for a person to look at: the boxes of an unsure question, or handwriting. */
export interface Crop {
  readonly question: string;
  readonly code: string | null;
  readonly webp: Uint8Array;
}

export interface ReadPage {
  readonly code: PageCode;
  readonly marks: readonly Mark[];
  /** Places for handwriting in which something is written. */
  readonly written: readonly WriteIn[];
  /** Of the questions in `unsure`, and of what is written. */
  readonly crops: readonly Crop[];
  /** Questions that a person has to look at. */
  readonly unsure: readonly string[];
  readonly issues: readonly Issue[];
}

export type PageReading =
  { readonly ok: true; readonly page: ReadPage } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads one picture of one page, by the template of its printing. `crops: false` leaves the pictures out. */
export async function readPage(
  image: GrayImage,
  templates: readonly FormTemplate[],
  options: { readonly crops: boolean } = { crops: true },
): Promise<PageReading> {
  const half = halved(image);
  const found = await codeOf(image, half, templates);
  if ('issue' in found) return { ok: false, issues: [found.issue] };
  const { code, symbol, template } = found;
  const map = pageMapOf(half, symbol);
  if (map === null) return { ok: false, issues: [scanIssue('corners-missing', {})] };
  const boxes = template.boxes.filter(({ page }) => page === code.page);
  const frames = findFrames(image, map.of, boxes);
  const fit = frames.filter(({ score }) => score > seen).length;
  if (fit < frames.length * (map.corners === 4 ? 0.7 : 0.85))
    return { ok: false, issues: [scanIssue('boxes-not-found', {})] };
  const { marks, bent } = readMarks(image, map.of, boxes, frames);
  const unsure = unsureQuestions(marks, template);
  const written = template.writeIns.filter(
    ({ page, area }) => page === code.page && hasWriting(image, bent, area),
  );
  const crops = options.crops ? await cropsOf(image, bent, boxes, unsure, written) : [];
  const issues = map.corners === 4 ? [] : [scanIssue('corner-replaced', {})];
  return { ok: true, page: { code, marks, written, crops, unsure, issues } };
}

type Found =
  | { readonly code: PageCode; readonly symbol: FoundCode; readonly template: FormTemplate }
  | { readonly issue: Issue };

async function codeOf(image: GrayImage, half: GrayImage, templates: readonly FormTemplate[]): Promise<Found> {
  const quick = (await findCodes(half, false)).map(doubled);
  const seenCodes = quick.length > 0 ? quick : await findCodes(image, true);
  const [first, ...others] = seenCodes.filter(({ code }) => code !== null);
  if (first?.code == null)
    return { issue: scanIssue(seenCodes.length > 0 ? 'foreign-code' : 'no-page-code', {}) };
  const { code } = first;
  if (others.length > 0) return { issue: scanIssue('several-pages', {}, { count: others.length + 1 }) };
  if (first.mirrored) return { issue: scanIssue('mirrored', {}) };
  if (!templates.some(({ study }) => code.study === study)) return { issue: scanIssue('other-study', {}) };
  const template = templates.find(({ form }) => form === code.form);
  if (template === undefined || code.page > template.pages)
    return { issue: scanIssue('other-version', {}, { form: code.form }) };
  return { code, symbol: first, template };
}

const doubled = (found: FoundCode): FoundCode => {
  const [a, b, c, d] = found.corners;
  const twice = ([x, y]: readonly [number, number]): readonly [number, number] => [2 * x + 0.5, 2 * y + 0.5];
  return { ...found, corners: [twice(a), twice(b), twice(c), twice(d)] };
};

function pageMapOf(
  half: GrayImage,
  symbol: FoundCode,
): { readonly of: PageMap; readonly corners: number } | null {
  const guess = firstGuess(symbol);
  if (guess === null) return null;
  // An edge mark of 16 mm² at a quarter of the pixels; perspective makes what is far away smaller.
  const perArea = pixelsPerArea(guess, [180, 20]) / 4;
  const tone = paperTone(half, Math.max(24, Math.round(9 * Math.sqrt(perArea))));
  const shapes = solidShapes(half, tone, perArea * 16 * 0.25, perArea * 36 * 2.2).map(({ x, y, area }) => ({
    x: 2 * x + 0.5,
    y: 2 * y + 0.5,
    area: 4 * area,
  }));
  const corners = findCorners(shapes, symbol);
  if (corners === null) return null;
  const shifts = edgeShifts(corners.map, shapes);
  return {
    of: shifts.length === 0 ? flatMap(corners.map) : bentByEdges(corners.map, shifts),
    corners: corners.found,
  };
}

function readMarks(
  image: GrayImage,
  map: PageMap,
  boxes: readonly TickBox[],
  frames: readonly FoundFrame[],
): { readonly marks: readonly Mark[]; readonly bent: PageMap } {
  const smooth = smoothShift(frames.filter(({ score }) => score > seen));
  const bent: PageMap =
    smooth === null
      ? map
      : (x, y) => {
          const [dx, dy] = smooth(x, y);
          return map(x + dx, y + dy);
        };
  const read = boxes.map((box, i): { box: TickBox; ink: BoxInk | null; frameSeen: boolean } => {
    const near = smooth === null ? frames[i] : findFrame(image, bent, box, [0, 0], 0.5);
    const frameSeen = (near?.score ?? 0) > seen;
    const [dx, dy] = frameSeen && near !== undefined ? [near.dx, near.dy] : [0, 0];
    return { box, ink: boxInk(image, (x, y) => bent(x + dx, y + dy), box.area), frameSeen };
  });
  const blank = blankInk(read.flatMap(({ ink }) => (ink === null ? [] : [ink])));
  return { marks: read.map(({ box, ink, frameSeen }) => markOf(box, ink, blank, frameSeen)), bent };
}

/** Questions with a box too unsure, or with two ticks where one is allowed. Blank is an answer: most are skipped. */
function unsureQuestions(marks: readonly Mark[], { single }: FormTemplate): readonly string[] {
  const one = new Set(single);
  return [...Map.groupBy(marks, ({ box }) => box.question)]
    .filter(
      ([question, own]) =>
        own.some(({ confidence }) => confidence < leastConfidence) ||
        (one.has(question) && own.filter(({ state }) => state === 'marked').length > 1),
    )
    .map(([question]) => question);
}

async function cropsOf(
  image: GrayImage,
  map: PageMap,
  boxes: readonly TickBox[],
  unsure: readonly string[],
  written: readonly WriteIn[],
): Promise<readonly Crop[]> {
  const ofQuestions = unsure.map(async (question): Promise<Crop> => {
    const areas = boxes.filter((box) => box.question === question).map(({ area }) => area);
    return { question, code: null, webp: await cropOf(image, map, areaAround(areas)) };
  });
  const ofWriting = written.map(async ({ question, code, area }): Promise<Crop> => ({
    question,
    code,
    webp: await cropOf(image, map, area),
  }));
  return Promise.all([...ofQuestions, ...ofWriting]);
}
