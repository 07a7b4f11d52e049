export { checkPublication } from './check-publication.ts';
export type { PublicAudit, PublicationFiles } from './check-publication.ts';
export type { PublicCheck } from './public-check.ts';
export type { PublishedTickets } from './published-tickets.ts';
