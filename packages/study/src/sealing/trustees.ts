import { keyMark, splitInTwo, writeShare, type WrittenShare } from '@langnghe/sealing';
import { makeStudyKey } from '@langnghe/sealing/open';
import type { Entropy } from '@langnghe/tickets';
import { z } from 'zod';
import { studyDescription, type StudyDescription } from '../description.ts';

export type Trustees = NonNullable<StudyDescription['trustees']>;

export interface TrusteeShare extends WrittenShare {
  readonly name: string;
}

/** A new key for three people, made where they are; the secret itself is kept nowhere. */
export async function makeTrustees(
  names: readonly [string, string, string],
  entropy: Entropy,
): Promise<{ readonly trustees: Trustees; readonly shares: readonly TrusteeShare[] }> {
  const { key, secret } = await makeStudyKey();
  const mark = await keyMark(key);
  const points = splitInTwo(secret, names.length, entropy);
  const shares = await Promise.all(
    points.map(async (point, i) => ({
      name: names[i] ?? '',
      ...(await writeShare({ point, keyMark: mark })),
    })),
  );
  secret.fill(0);
  for (const { octets } of points) octets.fill(0);
  return { trustees: { key, names: [...names] }, shares };
}

const trusteesFile = z.object({ version: z.literal(1), trustees: studyDescription.shape.trustees });

/** The public half, as the office takes it. */
export function writeTrustees(trustees: Trustees): string {
  return `${JSON.stringify({ version: 1, trustees }, null, 1)}\n`;
}

/** undefined when the text is none. */
export function readTrustees(text: string): Trustees | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return trusteesFile.safeParse(value).data?.trustees ?? undefined;
}
