/*
 * The operations of this package, and what is said with them: without how somebody signs in or makes an account, which no command
 * needs.
 */
export { createAccounts } from "./accounts.ts";
export { exportAudit, listAudit, showAudit } from "./operations/audit-operations.ts";
export { makePasswordLink } from "./operations/password-link-operations.ts";
export { endSession, listSessions } from "./operations/session-operations.ts";
export {
  createUser,
  deleteUser,
  listUsers,
  setPassword,
  showUser,
  signOutUser,
  updateUser,
} from "./operations/user-operations.ts";
export { roles } from "./roles/roles.ts";
