import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readMetrics, type FontMetrics } from './truetype.ts';

export interface FontFamily {
  readonly name: string;
  /** Module paths of its TrueType files; the first is the regular face, by which coverage and widths are judged. */
  readonly files: readonly string[];
}

const face = (module: string, stem: string, style: string): string =>
  `@expo-google-fonts/${module}/${style}/${stem}_${style}.ttf`;

const companion = (name: string, module: string, ...styles: readonly string[]): FontFamily => ({
  name,
  files: ['400Regular', ...styles].map((style) => face(module, name.replaceAll(' ', ''), style)),
});

/**
 * In order of preference: Be Vietnam Pro sets everything it has glyphs for; the others serve letters and signs it
 * lacks (other scripts of respondents and places, arrows, boxes; Math last, since it has Arabic letters that do not
 * join). No font of the system is ever used: the compiler loads them too, but after ours.
 */
export const families: readonly FontFamily[] = [
  {
    name: 'Be Vietnam Pro',
    files: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((style) =>
      face('be-vietnam-pro', 'BeVietnamPro', style),
    ),
  },
  companion('Noto Sans', 'noto-sans', '600SemiBold', '700Bold'),
  companion('Noto Sans Arabic', 'noto-sans-arabic', '600SemiBold', '700Bold'),
  companion('Noto Sans Hebrew', 'noto-sans-hebrew', '600SemiBold', '700Bold'),
  companion('Noto Sans Khmer', 'noto-sans-khmer', '600SemiBold', '700Bold'),
  companion('Noto Sans Math', 'noto-sans-math'),
  companion('Noto Sans Symbols 2', 'noto-sans-symbols-2'),
];

/** With the widths of Times New Roman, which administrative documents are set in; asked for by name. */
export const serif: FontFamily = {
  name: 'Tinos',
  files: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) =>
    face('tinos', 'Tinos', style),
  ),
};

const { resolve } = createRequire(import.meta.url);

export function fontBytes(file: string): Buffer {
  return readFileSync(resolve(file));
}

const metrics = new Map<string, FontMetrics>();

/** Metrics of one face of the main family, or of a family's regular face. */
export function faceMetrics(file: string): FontMetrics {
  const known = metrics.get(file);
  if (known !== undefined) return known;
  const read = readMetrics(fontBytes(file));
  metrics.set(file, read);
  return read;
}

export function mainFace(style: 'regular' | 'bold'): string {
  return face('be-vietnam-pro', 'BeVietnamPro', style === 'bold' ? '700Bold' : '400Regular');
}

/** The TrueType file of the main family, to be embedded in documents. */
export function mainFont(style: 'regular' | 'bold'): Buffer {
  return fontBytes(mainFace(style));
}

/** The first family with a glyph for the character; null = none has. */
export function familyOf(codePoint: number): FontFamily | null {
  return (
    families.find((family) => {
      const [regular] = family.files;
      return regular !== undefined && faceMetrics(regular).widths.has(codePoint);
    }) ?? null
  );
}
