import { hashSlipCode, readSlipCode } from '@langnghe/tickets';

/** The hash by which the collection knows a code; undefined when what was typed cannot be one. */
export function readTicket(typed: string): string | undefined {
  const reading = readSlipCode(typed);
  return reading.kind === 'code' ? hashSlipCode(reading.code) : undefined;
}
