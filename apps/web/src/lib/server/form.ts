import { nfc } from '@langnghe/language';

/** A text field as the person meant it: NFC, without outer spaces; '' when it is not there. */
export function textOf(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? nfc(value).trim() : '';
}

/** As typed, for passwords: a space at either end belongs to it. */
export function asTyped(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every chosen file. */
export async function filesOf(form: FormData, name: string): Promise<readonly UploadedFile[]> {
  const files = form.getAll(name).filter((value) => value instanceof File && value.size > 0) as File[];
  return Promise.all(
    files.map(async (file) => ({ name: nfc(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** A chosen file; undefined when none was chosen (browsers then send one without a name). */
export async function fileOf(form: FormData, name: string): Promise<UploadedFile | undefined> {
  const value = form.get(name);
  if (!(value instanceof File) || value.size === 0) return undefined;
  return { name: nfc(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
}
