import { expect, it } from 'vitest';
import { attackTickets } from '../src/tickets/attack-tickets.ts';

it(
  'tickets hold against forgers, a hostile server and whoever has every key',
  { timeout: 300_000 },
  async () => {
    const findings = await attackTickets(6);
    expect(findings.map(({ number, verdict }) => [number, verdict])).toEqual([
      [8, 'held'],
      [15, 'held'],
      [16, 'held'],
      [17, 'held'],
    ]);
  },
);
