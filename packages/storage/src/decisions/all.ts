import { appAccess } from "./platform/app-access.ts";
import { auditTrail } from "./audit-trail.ts";
import { catalogueRegistry } from "./catalogue-registry.ts";
import { census } from "./census.ts";
import { clientRegistry } from "./client-registry.ts";
import { consequences } from "./consequences.ts";
import { describedClients } from "./described-clients.ts";
import { deviceRequests } from "./device-requests.ts";
import { familyRegistry } from "./family-registry.ts";
import { failedSignIns } from "./failed-sign-ins.ts";
import { figures } from "./figures.ts";
import { grantRegistry } from "./grant-registry.ts";
import { grants } from "./grants.ts";
import { instanceKeys } from "./instance-keys.ts";
import { initialAccessTokens } from "./initial-access-tokens.ts";
import { inventory } from "./inventory.ts";
import { keptAnswers } from "./kept-answers.ts";
import { logoutNotices, signedInClients } from "./logout-notices.ts";
import { lastUses } from "./last-uses.ts";
import { appChecks } from "./platform/app-checks.ts";
import { appClients } from "./platform/app-clients.ts";
import { appReports } from "./platform/app-reports.ts";
import { appRegistry } from "./platform/app-registry.ts";
import { appVersions } from "./platform/app-versions.ts";
import { publishers } from "./platform/publishers.ts";
import { reviewQueue } from "./platform/review-queue.ts";
import { launchPlaces } from "./platform/launch-places.ts";
import { events } from "./platform/events.ts";
import { directory } from "./platform/directory.ts";
import { installations } from "./platform/installations.ts";
import { installRequests } from "./platform/install-requests.ts";
import { policies } from "./platform/policies.ts";
import { memberships } from "./platform/memberships.ts";
import { webhookDeliveries } from "./platform/webhook-deliveries.ts";
import { webhookEndpoints } from "./platform/webhook-endpoints.ts";
import { webhookSeals } from "./platform/webhook-seals.ts";
import { invitations } from "./platform/invitations.ts";
import { members } from "./platform/members.ts";
import { organisationRoles } from "./platform/organisation-roles.ts";
import { organisations } from "./platform/organisations.ts";
import { names } from "./names.ts";
import { pairwiseKey } from "./pairwise-key.ts";
import { passwordLinks } from "./password-links.ts";
import { registrations } from "./registrations.ts";
import { revokedTokens } from "./revoked-tokens.ts";
import { sessionDirectory } from "./session-directory.ts";
import { sessions } from "./sessions.ts";
import { signingKeys } from "./signing-keys.ts";
import { sweep } from "./sweep.ts";
import { families } from "./token-families.ts";
import { userDirectory } from "./user-directory.ts";
import { users } from "./users.ts";

/** The decisions of every port, by the package it belongs to and its name in `Storage`. */
export const decisions = {
  protocol: {
    appAccess,
    auditTrail,
    catalogueRegistry,
    census,
    clientRegistry,
    consequences,
    describedClients,
    deviceRequests,
    families,
    familyRegistry,
    figures,
    grantRegistry,
    grants,
    initialAccessTokens,
    instanceKeys,
    inventory,
    keptAnswers,
    lastUses,
    launchPlaces,
    logoutNotices,
    names,
    pairwiseKey,
    registrations,
    revokedTokens,
    signedInClients,
    signingKeys,
  },
  identity: { failedSignIns, passwordLinks, sessionDirectory, sessions, userDirectory, users },
  platform: {
    directory,
    installRequests,
    installations,
    policies,
    events,
    invitations,
    members,
    memberships,
    organisationRoles,
    organisations,
    appChecks,
    appClients,
    appRegistry,
    appReports,
    appVersions,
    publishers,
    reviewQueue,
    webhookDeliveries,
    webhookEndpoints,
    webhookSeals,
  },
  upkeep: { sweep },
} as const;
