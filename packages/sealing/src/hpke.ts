/**
 * The sending half of HPKE in base mode (https://www.rfc-editor.org/rfc/rfc9180) with DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256 and AES-256-GCM, which every phone's browser has had for years. The opening half is a library's
 * (`open.ts`), so that each message between the two is a comparison.
 */
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const kemId = 0x0010;
const kdfId = 0x0001;
const aeadId = 0x0002;

type Octets = Uint8Array<ArrayBuffer>;

/** Octets of an encapsulated key: an uncompressed point. */
export const encapsulatedBytes = 65;
/** What sealing adds to a text. */
export const overheadBytes = encapsulatedBytes + 16;

/** 5.1.1 and 5.2 for a single message: the encapsulated key, then the ciphertext with its tag. */
export async function sealTo(publicKey: Uint8Array, info: Uint8Array, text: Uint8Array): Promise<Octets> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey('raw', concat(publicKey), curve, false, []);
  const pair = await subtle.generateKey(curve, true, ['deriveBits']);
  const dh = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, 256));
  const enc = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  // 4.1: the secret that both sides share.
  const kem = concat(ascii('KEM'), i2osp(kemId));
  const prk = await labeledExtract(kem, '', 'eae_prk', dh);
  const shared = await labeledExpand(kem, prk, 'shared_secret', concat(enc, publicKey), 32);
  // 5.1: base mode, no key of the sender's and no psk.
  const suite = concat(ascii('HPKE'), i2osp(kemId), i2osp(kdfId), i2osp(aeadId));
  const pskIdHash = await labeledExtract(suite, '', 'psk_id_hash', concat());
  const infoHash = await labeledExtract(suite, '', 'info_hash', info);
  const context = concat(new Uint8Array(1), pskIdHash, infoHash);
  const secret = await labeledExtract(suite, shared, 'secret', concat());
  const key = await labeledExpand(suite, secret, 'key', context, 32);
  const nonce = await labeledExpand(suite, secret, 'base_nonce', context, 12);
  const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, aes, concat(text));
  return concat(enc, new Uint8Array(sealed));
}

/** 4. LabeledExtract(salt, label, ikm) */
function labeledExtract(suite: Octets, salt: Octets | '', label: string, ikm: Uint8Array): Promise<Octets> {
  // HMAC takes an absent salt for zeros (RFC 5869, 2.2); WebCrypto has no empty key.
  return hmac(salt === '' ? new Uint8Array(32) : salt, concat(ascii('HPKE-v1'), suite, ascii(label), ikm));
}

/** 4. LabeledExpand(prk, label, info, L) for L up to one block of SHA-256. */
async function labeledExpand(
  suite: Octets,
  prk: Octets,
  label: string,
  info: Uint8Array,
  length: number,
): Promise<Octets> {
  const labeled = concat(i2osp(length), ascii('HPKE-v1'), suite, ascii(label), info);
  return (await hmac(prk, concat(labeled, Uint8Array.of(1)))).slice(0, length);
}

async function hmac(key: Octets, text: Octets): Promise<Octets> {
  const { subtle } = crypto;
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', imported, text));
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const i2osp = (number: number): Uint8Array => Uint8Array.of(number >> 8, number & 255);

export function concat(...parts: readonly Uint8Array[]): Octets {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
