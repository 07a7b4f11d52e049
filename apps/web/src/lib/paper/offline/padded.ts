const step = 4096;

/** JSON with spaces behind it, up to the next multiple of 4 KiB (in UTF-8): how much somebody wrote cannot be weighed. */
export function padded(json: string): string {
  const bytes = new TextEncoder().encode(json).length;
  return json + ' '.repeat(Math.ceil(bytes / step) * step - bytes);
}
