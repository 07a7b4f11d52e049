import { fromBase64url, toBase64url } from './base64url.ts';
import { fromHex, toHex } from './octets.ts';
import { readSlipCode } from '../read-code.ts';

/** What an invitation brings: a code, the class it is of, and the hash of what was promised. */
export interface Invitation {
  readonly classId: string;
  readonly code: string;
  /** 64 hexadecimal digits. */
  readonly manifestHash: string;
}

/** `class.code.hash`, for the part of an address behind `#`, which no browser sends anywhere. */
export function invitationFragment({ classId, code, manifestHash }: Invitation): string {
  return `${encodeURIComponent(classId)}.${code}.${toBase64url(fromHex(manifestHash))}`;
}

/** undefined unless all three are there and well-formed. */
export function readInvitation(fragment: string): Invitation | undefined {
  const [, id = '', typed = '', hash = ''] = /^([^.]+)\.([^.]+)\.([^.]+)$/.exec(fragment) ?? [];
  const reading = readSlipCode(typed);
  const octets = fromBase64url(hash);
  const classId = decoded(id);
  if (classId === '' || reading.kind !== 'code' || octets?.length !== 32) return undefined;
  return { classId, code: reading.code, manifestHash: toHex(octets) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
