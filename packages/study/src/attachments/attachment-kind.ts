/** How an attached picture, sound or film is served; what is not listed is not taken. Old phones play all of them. */
export interface AttachmentKind {
  readonly kind: 'image' | 'audio' | 'video';
  readonly type: string;
  /** What the file begins with (from the given byte on). */
  readonly begins: readonly (readonly [at: number, text: string])[];
}

const kinds: Readonly<Record<string, AttachmentKind>> = {
  png: { kind: 'image', type: 'image/png', begins: [[1, 'PNG']] },
  jpg: { kind: 'image', type: 'image/jpeg', begins: [[0, '\xFF\xD8\xFF']] },
  gif: { kind: 'image', type: 'image/gif', begins: [[0, 'GIF8']] },
  webp: { kind: 'image', type: 'image/webp', begins: [[8, 'WEBP']] },
  mp3: {
    kind: 'audio',
    type: 'audio/mpeg',
    begins: [
      [0, 'ID3'],
      [0, '\xFF\xFB'],
      [0, '\xFF\xFA'],
      [0, '\xFF\xF3'],
      [0, '\xFF\xF2'],
    ],
  },
  m4a: { kind: 'audio', type: 'audio/mp4', begins: [[4, 'ftyp']] },
  wav: { kind: 'audio', type: 'audio/wav', begins: [[8, 'WAVE']] },
  mp4: { kind: 'video', type: 'video/mp4', begins: [[4, 'ftyp']] },
};

const sameKind: Readonly<Record<string, string>> = { jpeg: 'jpg' };

export function attachmentKind(name: string): AttachmentKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = sameKind[ending] ?? ending;
  return Object.hasOwn(kinds, known) ? kinds[known] : undefined;
}

/** Whether the content is what the name says. */
export function beginsAs(bytes: Uint8Array, { begins }: AttachmentKind): boolean {
  return begins.some(([at, text]) =>
    Array.from(text).every((character, i) => bytes[at + i] === character.charCodeAt(0)),
  );
}
