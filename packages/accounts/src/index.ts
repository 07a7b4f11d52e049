export { isRole, roles } from './account.ts';
export type { Account, Role } from './account.ts';
export type { Link } from './link-store.ts';
export { createAccount, firstAccountLink, inviteAccount, readLink } from './links.ts';
export {
  changePassword,
  changeRole,
  deactivateAccount,
  reactivateAccount,
  revokeSessions,
} from './manage.ts';
export { createSignInGate } from './sign-in-gate.ts';
export type { SignInGate } from './sign-in-gate.ts';
export { accountOfSession, signIn, signOut, startSession } from './sign-in.ts';
export type { SignedIn } from './sign-in.ts';
export { listAccounts } from './store.ts';
