export type { Accounts, AccountsDependencies, CreationOutcome, NewAccount, NewPassword } from "./accounts.ts";
export { createAccounts } from "./accounts.ts";
export type { BrowserSessions, BrowserSessionsDependencies, OpenedSession } from "./browser-sessions.ts";
export { createBrowserSessions } from "./browser-sessions.ts";
export { createCheckPassword } from "./check-password.ts";
export { foldLogin } from "./fold-case.ts";
export type { FirstAdministrator, FirstAdministratorDependencies } from "./first-administrator.ts";
export { createFirstAdministrator } from "./first-administrator.ts";
export { networkOf, readAddress } from "./network.ts";
export type { OwnAccount, OwnChange } from "./own-account.ts";
export { createOwnAccount } from "./own-account.ts";
export { leastPasswordCharacters, mostPasswordBytes } from "./password-policy.ts";
export type { SignIn, SignInAttempt, SignInDependencies, SignInFailure, SignInOutcome } from "./sign-in.ts";
export { createSignIn } from "./sign-in.ts";
export type { SignUp, SignUpDependencies, SignUpFailure, SignUpOutcome } from "./sign-up.ts";
export { createSignUp } from "./sign-up.ts";
export type { Recover } from "./recovery.ts";
export { createRecover } from "./recovery.ts";
export type { AskedForLink, SignUpByMail, SignUpMail } from "./sign-up-by-mail.ts";
export { createSignUpByMail } from "./sign-up-by-mail.ts";
export type {
  PasswordByLink,
  PasswordByLinkDependencies,
  PasswordByLinkOutcome,
} from "./password-by-link.ts";
export { createPasswordByLink } from "./password-by-link.ts";
export { failureWindow } from "./throttle.ts";
export type { FailedSignIns } from "./ports/failed-sign-ins.ts";
export type { CheckedFor, PasswordCheck, PasswordHasher } from "./ports/password-hasher.ts";
export type { PasswordLinks } from "./ports/password-links.ts";
export type { SessionDirectory, SessionFilter } from "./ports/session-directory.ts";
export type { ByThemselves, Session, Sessions } from "./ports/sessions.ts";
export type { OwnedAlone, UserDirectory, UserFilter, UserListRequest } from "./ports/user-directory.ts";
export type { User, Users } from "./ports/users.ts";
export type { UserChange } from "./change-user.ts";
export { identityOperations } from "./operations/all.ts";
export { exportAudit, listAudit, showAudit } from "./operations/audit-operations.ts";
export type { AuditPorts, AuditSearch, NamedRecord } from "./operations/audit-ports.ts";
export type { ListedSession, SessionListRequest, SessionPorts } from "./operations/session-operations.ts";
export { endSession, listSessions } from "./operations/session-operations.ts";
export { makePasswordLink } from "./operations/password-link-operations.ts";
export type { UserUpdate } from "./operations/user-operations.ts";
export {
  createUser,
  deleteUser,
  listUsers,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
  userConsequences,
} from "./operations/user-operations.ts";
export type { RegisteredUser, UserPorts } from "./operations/user-ports.ts";
export type { Role } from "./roles/roles.ts";
export { permissionsOf, roles } from "./roles/roles.ts";
