/** Sizes to which a body is filled up, so that its length does not tell one set of answers from another. */
const sizes = [4, 16, 64].map((kibibytes) => kibibytes * 1024);

export function formBody(form: HTMLFormElement, pressed: string): string {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value);
  });
  fields.append('do', pressed);
  return fields.toString();
}

/** `least`: by the questionnaire, so that a short answer and a long one are of one length. */
export function padded(body: string, least: number): string {
  const filled = `${body}&pad=`;
  const size = sizes.find((candidate) => candidate >= Math.max(least, filled.length)) ?? filled.length;
  return filled + '.'.repeat(size - filled.length);
}
