export { dispositions, recordCounts } from './counts.ts';
export type { SlipCounts } from './counts.ts';
export { addPrintedForms, formLedger, ledgerIssues, recordForms } from './form-ledger.ts';
export type { FormCounts, FormLedgerRow } from './form-ledger.ts';
export { eraseFieldwork } from './erase.ts';
export type { ErasedPeople } from './erase.ts';
export { closeFieldwork, confirmOpening, openFieldwork } from './open.ts';
export type { Opening } from './open.ts';
export type { ClassDisposition, Dispositions, FieldworkStage } from './study.ts';
export {
  ClassKeysError,
  destroyClassKeys,
  issuerOf,
  keepClassKeys,
  makeClassKeys,
  publicKeyOf,
  readClassKeys,
} from './invitations/class-keys.ts';
export type { ClassKeys } from './invitations/class-keys.ts';
export { crowdedClasses, issueTicket } from './invitations/issue-ticket.ts';
export type { IssueOutcome, IssueRefusal, Issuers, TicketAsked } from './invitations/issue-ticket.ts';
export { prepareInvitations } from './invitations/prepare.ts';
export type { PaperInvitation, PreparedStudy } from './invitations/prepare.ts';
export { deleteInvitations, issuedByClass } from './invitations/store.ts';
export { witnessedInvitations } from './invitations/witness-codes.ts';
export { letterText } from './people/letter.ts';
export type { LetterFacts } from './people/letter.ts';
export { invitedPeople, keepPeople } from './people/list.ts';
export {
  isMailAddress,
  isThisMachine,
  mailServerOf,
  mailSettingsOf,
  mailSecurities,
} from './people/mail-settings.ts';
export type { MailSecurity, MailSettings } from './people/mail-settings.ts';
export { tryMail } from './people/try-mail.ts';
export { openMailer } from './people/mail-server.ts';
export type { Mailer, MailServer, MailText } from './people/mail-server.ts';
export { readPeople } from './people/read-people.ts';
export type { InvitedUnit, ListedPerson, PeopleSheet } from './people/read-people.ts';
export { sendingOf, sendInvitations, sendReminders } from './people/send.ts';
export type { Letter, Post, Sending } from './people/send.ts';
