export { alphabet } from './alphabet.ts';
export { hashSlipCode, printSlipCode, randomCode } from './code.ts';
export {
  checkDigit,
  formHashes,
  hashFormNumber,
  mintForms,
  printFormNumber,
  readFormNumber,
} from './form-number.ts';
export type { FormTicket } from './form-number.ts';
export { mintSlips, slipHashes } from './mint.ts';
export { shuffle } from './random.ts';
export { readSlipCode } from './read-code.ts';
export type { SlipCodeReading } from './read-code.ts';
export type { Entropy, Slip } from './slip.ts';
export { fromBase64url, toBase64url } from './blind/base64url.ts';
export { Collector } from './blind/collector.ts';
export type { AcceptedTicket, TicketRefusal } from './blind/collector.ts';
export { invitationFragment, readInvitation } from './blind/invitation.ts';
export type { Invitation } from './blind/invitation.ts';
export { Issuer } from './blind/issuer.ts';
export { manifestHash, manifestKey, serializeManifest } from './blind/manifest.ts';
export type { Manifest, ManifestClass, ManifestWitness } from './blind/manifest.ts';
export { manifestKeyRefusal } from './blind/manifest-keys.ts';
export {
  deserializePendingTicket,
  deserializeTicket,
  deserializeTicketRequest,
  deserializeTicketResponse,
  serializePendingTicket,
  serializeTicket,
  serializeTicketRequest,
  serializeTicketResponse,
} from './blind/messages.ts';
export type { PendingTicket, Ticket, TicketRequest, TicketResponse } from './blind/messages.ts';
export type { Outcome } from './blind/outcome.ts';
export { keyRefusal } from './blind/public-key.ts';
export type { KeyRefusal, PublicKey } from './blind/public-key.ts';
export { deserializeManifest, isWitnessAddress } from './blind/read-manifest.ts';
export type { ManifestRefusal } from './blind/read-manifest.ts';
export { Respondent } from './blind/respondent.ts';
export type { AskedTicket, RespondentRefusal } from './blind/respondent.ts';
export { hashWords, octetWords, readHashWords, readOctetWords } from './blind/words.ts';
export {
  readWitnessList,
  readWitnessPromise,
  readWitnessRequest,
  serializeWitnessList,
  serializeWitnessPromise,
  serializeWitnessRequest,
  witnessKeyRefusal,
} from './witness/witness-files.ts';
export type {
  ListedInvitation,
  WitnessList,
  WitnessPromise,
  WitnessRequest,
} from './witness/witness-files.ts';
export { hashWitnessProof, witnessProof } from './witness/witness-proof.ts';
export {
  isSigned,
  readSignedStatement,
  serializeSignedStatement,
  statementOctets,
  verifiedStatement,
  writeStatement,
} from './witness/witness-statement.ts';
export type { SignedStatement, WitnessStatement } from './witness/witness-statement.ts';
