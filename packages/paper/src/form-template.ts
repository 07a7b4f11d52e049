/** A rectangle on an A4 page, in millimetres from the page's top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn box: its inside is `area`. Ticking it gives `question` the choice `code`. */
export interface TickBox {
  readonly question: string;
  readonly code: string;
  readonly page: number;
  readonly area: Area;
}

/** Room for handwriting, which a person reads. */
export interface WriteIn {
  readonly question: string;
  /** Of a ranking: the choice whose rank is written here. */
  readonly code: string | null;
  readonly page: number;
  readonly area: Area;
}

/** What a printed form looks like to a reader: made by the same run that draws it. */
export interface FormTemplate {
  /** 4 symbols for the study and 6 for everything printed: another study, version or edition has others. */
  readonly study: string;
  readonly form: string;
  readonly pages: number;
  readonly boxes: readonly TickBox[];
  readonly writeIns: readonly WriteIn[];
  /** Questions of which at most one box may be ticked. */
  readonly single: readonly string[];
}

/** Side of the four black corner squares, and where they stand (top left corners), in millimetres. */
export const fiducialSide = 6;
export const fiducials: readonly (readonly [x: number, y: number])[] = [
  [10, 10],
  [194, 10],
  [10, 281],
  [194, 281],
];

/** Smaller squares halfway down both edges: by them the reader knows how a sheet bends. */
export const edgeMarkSide = 4;
export const edgeMarks: readonly (readonly [x: number, y: number])[] = [
  [10, 146.5],
  [196, 146.5],
];

/** The page code (QR) with its quiet zone of 3 modules. */
export const pageCodeArea: Area = { x: 168, y: 9, width: 22, height: 22 };
export const pageCodeQuiet = 3;
