import { deserializeManifest, fromBase64url } from '@langnghe/tickets';
import { hashOfOctets, isRecord } from './canonical-hash.ts';
import { check, type PublicCheck } from './public-check.ts';
import { parsed, type PublishedTickets } from './published-tickets.ts';

/** One sealed text for every answer, under the key that was promised in both manifests; nothing where none was promised. */
export async function checkSealed(published: PublishedTickets, tables: string): Promise<PublicCheck[]> {
  const { manifest, sealed, answers, ticketManifest } = published;
  const promised = manifest['sealing'];
  if (promised === undefined && sealed === undefined) return [];
  if (!isRecord(promised) || sealed === undefined) return [check('sealed', false, '')];
  const { hashes, unopenable, refused } = sealed;
  const publication = parsed(tables);
  const counted = isRecord(publication) ? Number(publication['answers']) : Infinity;
  const holds =
    hashes.length === answers &&
    new Set(hashes).size === hashes.length &&
    hashes.every((hash, i) => /^[0-9a-f]{64}$/.test(hash) && (i === 0 || (hashes[i - 1] ?? '') < hash)) &&
    counted <= answers - unopenable - refused &&
    (await sameKey(ticketManifest, promised));
  return [check('sealed', holds, `${String(answers)} − ${String(unopenable)} − ${String(refused)}`)];
}

/** Respondents with tickets check the key itself, whose hash the study's own promises hold. */
async function sameKey(
  ticketManifest: string | null,
  promised: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  if (ticketManifest === null) return true;
  const read = deserializeManifest(ticketManifest);
  const sealing = read.ok ? read.value.sealing : undefined;
  const octets = sealing && fromBase64url(sealing.key);
  return (
    octets !== undefined &&
    sealing?.bytes === promised['bytes'] &&
    (await hashOfOctets(octets)) === promised['keyHash']
  );
}
