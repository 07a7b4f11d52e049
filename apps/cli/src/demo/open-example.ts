import { openRegister } from '@langnghe/databases';
import { grassrootsDemocracy } from '@langnghe/examples';
import { civilDate, refused, type Checked, type Language } from '@langnghe/language';
import {
  createExampleStudy,
  drawStudySample,
  openStudy,
  putFrame,
  readStudy,
  type DataFolder,
  type HandOver,
  type OpenedStudy,
  type OpeningOptions,
  type Study,
} from '@langnghe/study';
import { randomBytes } from 'node:crypto';

/** The example from nothing to open: workbook, frame, recorded draw, slips. */
export async function openExample(
  data: DataFolder,
  handOver: HandOver,
  language: Language,
): Promise<Checked<{ study: Study; opened: OpenedStudy }>> {
  const created = await createExampleStudy(data);
  if (!created.ok) return created;
  const framed = await putFrame(created.value, { text: await grassrootsDemocracy.frame() });
  if (!framed.ok) return framed;
  const drawn = await drawStudySample(await again(data, created.value.id), {
    method: 'pps',
    units: 25,
    take: 20,
    seed: grassrootsDemocracy.drawSeed,
  });
  if (!drawn.ok) return drawn;
  const register = await openRegister(data.register);
  try {
    const opened = await openWith(register, await again(data, created.value.id), handOver, language);
    if (!opened.ok) return refused(opened.issues);
    const study = await again(data, created.value.id);
    return { ok: true, value: { study, opened: opened.value }, issues: opened.issues };
  } finally {
    await register.destroy();
  }
}

function openWith(
  register: OpeningOptions['register'],
  study: Study,
  handOver: HandOver,
  language: Language,
): Promise<Checked<OpenedStudy>> {
  const entropy = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
  const address = new URL(study.description.publishedAt).origin;
  return openStudy(study, { register, handOver, address, language, entropy, today: civilDate(new Date()) });
}

async function again(data: DataFolder, id: string): Promise<Study> {
  const study = await readStudy(data, id);
  if (!study.ok) throw new Error(`study cannot be read again: ${id}`);
  return study.value;
}
