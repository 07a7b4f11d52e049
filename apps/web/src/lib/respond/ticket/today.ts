/** Days are those of Viet Nam, whatever the phone's own zone. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
