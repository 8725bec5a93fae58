/*
 * The operations on organisations and their members that commands perform, without those on apps and their webhooks.
 */
export { cancelDeletion, planDeletion } from "./operations/deletion-operations.ts";
export { createInvitation } from "./operations/invitation-operations.ts";
export {
  changeMemberRole,
  listMembers,
  removeMember,
  transferOwnership,
} from "./operations/member-operations.ts";
export {
  createOrganisation,
  listOrganisations,
  resumeOrganisation,
  showOrganisation,
  suspendOrganisation,
  updateOrganisation,
} from "./operations/organisation-operations.ts";
export { listRoles } from "./operations/role-operations.ts";
export { slugFor } from "./organisations/organisation-rules.ts";
