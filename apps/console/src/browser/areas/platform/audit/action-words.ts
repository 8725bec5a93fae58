import type { AuditAction } from "@grantway/protocol/form-rules";
import { useWords } from "@grantway/words/react";
import type { audit } from "../../../words/en/audit.ts";
import { auditWords } from "../../../words/audit.ts";

/** Words for each action an audit record tells of. One that is newer than this page stays as it is. */
const words = {
  "api.created": "apiCreated",
  "api.deleted": "apiDeleted",
  "api.updated": "apiUpdated",
  "app-version.approved": "appVersionApproved",
  "app-version.checked": "appVersionChecked",
  "app-version.drafted": "appVersionDrafted",
  "app-version.rejected": "appVersionRejected",
  "app-version.released": "appVersionReleased",
  "app-version.submitted": "appVersionSubmitted",
  "app-version.withdrawn": "appVersionWithdrawn",
  "app.created": "appCreated",
  "app.deleted": "appDeleted",
  "app.resumed": "appResumed",
  "app.suspended": "appSuspended",
  "app.transferred": "appTransferred",
  "app.updated": "appUpdated",
  "client.created": "clientCreated",
  "client.deleted": "clientDeleted",
  "client.secret-added": "clientSecretAdded",
  "client.secret-removed": "clientSecretRemoved",
  "client.updated": "clientUpdated",
  "declaration.applied": "declarationApplied",
  "delivery.repeated": "deliveryRepeated",
  "domain.claimed": "domainClaimed",
  "domain.removed": "domainRemoved",
  "domain.verified": "domainVerified",
  "family.ended": "familyEnded",
  "grant.allowed": "grantAllowed",
  "grant.narrowed": "grantNarrowed",
  "grant.revoked": "grantRevoked",
  "install-request.approved": "installRequestApproved",
  "install-request.cancelled": "installRequestCancelled",
  "install-request.created": "installRequestCreated",
  "install-request.denied": "installRequestDenied",
  "install-request.expired": "installRequestExpired",
  "installation.created": "installationCreated",
  "installation.narrowed": "installationNarrowed",
  "installation.resumed": "installationResumed",
  "installation.suspended": "installationSuspended",
  "installation.uninstalled": "installationUninstalled",
  "installation.upgraded": "installationUpgraded",
  "installation.widened": "installationWidened",
  "instance-key.introduced": "instanceKeyIntroduced",
  "invitation.accepted": "invitationAccepted",
  "invitation.created": "invitationCreated",
  "invitation.revoked": "invitationRevoked",
  "membership.created": "membershipCreated",
  "membership.ended": "membershipEnded",
  "membership.updated": "membershipUpdated",
  "organisation.created": "organisationCreated",
  "organisation.deleted": "organisationDeleted",
  "organisation.deletion-cancelled": "organisationDeletionCancelled",
  "organisation.deletion-planned": "organisationDeletionPlanned",
  "organisation.updated": "organisationUpdated",
  "policy.updated": "policyUpdated",
  "role.created": "roleCreated",
  "role.deleted": "roleDeleted",
  "role.updated": "roleUpdated",
  "scope.created": "scopeCreated",
  "scope.deleted": "scopeDeleted",
  "scope.updated": "scopeUpdated",
  "session.ended": "sessionEnded",
  "session.opened": "sessionOpened",
  "signing-key.published": "signingKeyPublished",
  "signing-key.resealed": "signingKeyResealed",
  "signing-key.retired": "signingKeyRetired",
  "token.revoked": "tokenRevoked",
  "user.created": "userCreated",
  "user.deleted": "userDeleted",
  "user.password-link-made": "userPasswordLinkMade",
  "user.password-set": "userPasswordSet",
  "user.signed-out": "userSignedOut",
  "user.updated": "userUpdated",
  "webhook-endpoint.created": "webhookEndpointCreated",
  "webhook-endpoint.deleted": "webhookEndpointDeleted",
  "webhook-endpoint.disabled": "webhookEndpointDisabled",
  "webhook-endpoint.replayed": "webhookEndpointReplayed",
  "webhook-endpoint.secret-rotated": "webhookEndpointSecretRotated",
  "webhook-endpoint.tested": "webhookEndpointTested",
  "webhook-endpoint.updated": "webhookEndpointUpdated",
} as const satisfies Readonly<Record<AuditAction, keyof typeof audit>>;

/** What was done, in words. */
export function useActionWords(): (action: string) => string {
  const say = useWords(auditWords);
  return (action) => (Object.hasOwn(words, action) ? say(words[action as keyof typeof words]) : action);
}

/** What was done, in words. */
export function ActionWord({ action }: { readonly action: string }): string {
  return useActionWords()(action);
}
