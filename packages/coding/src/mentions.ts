import type { Coding } from './coding.ts';

export interface Mentions {
  readonly theme: string;
  readonly texts: number;
}

export interface CoderAgreement {
  /** Texts that two or more coders have read. */
  readonly texts: number;
  /** Krippendorff's α over the themes of those texts, each theme present or not; null = nothing to compare. */
  readonly alpha: number | null;
}

/** Themes of every text that was read: where coders differ, a theme counts when most of those who read the text saw it. */
export function themesByText({ assignments, themes }: Coding): ReadonlyMap<number, readonly string[]> {
  const byText = Map.groupBy(assignments, ({ text }) => text);
  return new Map(
    [...byText].map(([text, readings]) => [
      text,
      themes
        .map(({ id }) => id)
        .filter((id) => 2 * readings.filter((one) => one.themes.includes(id)).length > readings.length),
    ]),
  );
}

export function mentionsOf(coding: Coding): readonly Mentions[] {
  const seen = [...themesByText(coding).values()];
  return coding.themes.map(({ id }) => ({
    theme: id,
    texts: seen.filter((themes) => themes.includes(id)).length,
  }));
}

/** Krippendorff (2004) ch. 11, nominal data with two values, units = text × theme, missing coders allowed. */
export function coderAgreement(coding: Coding): CoderAgreement {
  const byText = Map.groupBy(coding.assignments, ({ text }) => text);
  const compared = [...byText.values()].filter((readings) => readings.length >= 2);
  // Coincidences o_ck of present (1) and absent (0).
  let [both, mixed, neither] = [0, 0, 0];
  for (const readings of compared)
    for (const { id } of coding.themes) {
      const coders = readings.length;
      const saw = readings.filter(({ themes }) => themes.includes(id)).length;
      both += (saw * (saw - 1)) / (coders - 1);
      mixed += (saw * (coders - saw)) / (coders - 1);
      neither += ((coders - saw) * (coders - saw - 1)) / (coders - 1);
    }
  const present = both + mixed;
  const absent = neither + mixed;
  const values = present + absent;
  const expected = (present * absent) / (values - 1);
  return { texts: compared.length, alpha: values === 0 || expected === 0 ? null : 1 - mixed / expected };
}
