import type { Output, showAppClient } from "@grantway/api";
import {
  type AppClient,
  type AppInList,
  type AppVersion,
  type AskingVersion,
  type ListedApp,
  type ManifestDifference,
  type NotTheirs,
  type Publisher,
  recordName,
  type UnnamedHosts,
  type VersionUnderReview,
} from "@grantway/platform";
import type { Instant } from "@grantway/protocol";
import { isoInstant } from "../instant.ts";
import { ApiRefusal, forbiddenThere, notFound } from "../refusal.ts";
import { keysBody, requestsBody, sessionsBody } from "./clients.ts";

/*
 * Apps, versions and publishers as the API shows them, and what is told where there is nothing to show.
 */

/** The app as the API shows it. */
export function appBody(app: ListedApp) {
  const { id, slug, name, category, status, visibility, suspendedBy, suspensionReason, released } = app;
  return {
    id,
    slug,
    name,
    category,
    publisher: { id: app.publisher, slug: app.publisherSlug, name: app.publisherName },
    status,
    ...(suspendedBy === null ? {} : { suspendedBy }),
    ...(suspensionReason === "" ? {} : { suspensionReason }),
    visibility,
    ...(released === null ? {} : { released }),
    createdAt: isoInstant(app.createdAt),
    revision: app.revision,
  };
}

/** The app as a list shows it. */
export function listedAppBody({ openReports, ...app }: AppInList) {
  return { ...appBody(app), ...(openReports === undefined ? {} : { openReports }) };
}

/** The version as lists show it. */
export function listedVersionBody(version: AppVersion) {
  const { number, status, manifest, manifestHash, approval, decision, revision } = version;
  return {
    number,
    status,
    manifest,
    manifestHash,
    createdAt: isoInstant(version.createdAt),
    ...(version.submittedAt === null ? {} : { submittedAt: isoInstant(version.submittedAt) }),
    ...(approval === null ? {} : { approval }),
    ...(decision === null ? {} : { decision: { ...decision, at: isoInstant(decision.at) } }),
    revision,
  };
}

/** The version with what people will be asked, and what machines found out. */
export function versionBody(version: AskingVersion) {
  return {
    ...listedVersionBody(version),
    asks: version.asks,
    checks: version.checks.map((check) => ({ ...check, at: isoInstant(check.at) })),
    ...(version.checkedAt === null ? {} : { checkedAt: isoInstant(version.checkedAt) }),
  };
}

/** How two versions differ, as the API shows it. */
export function differenceBody({ reopensReview, changes }: ManifestDifference) {
  return { reopensReview, changes };
}

const risks = ["none", "low", "medium", "high"] as const;

/** A version as those who review see it. */
export function reviewBody(version: VersionUnderReview) {
  const { appOf, before, difference, publisher, asks, openReports } = version;
  const risk = asks.map((one) => risks.indexOf(one.risk)).reduce((most, one) => Math.max(most, one), 0);
  return {
    version: versionBody(version),
    app: { id: version.app, ...appOf, createdAt: isoInstant(appOf.createdAt) },
    publisher: { ...publisher, createdAt: isoInstant(publisher.createdAt) },
    ...(before === undefined ? {} : { before: listedVersionBody(before) }),
    difference: differenceBody(difference),
    openReports,
    risk: risks[risk] ?? "none",
  };
}

/** A client of an app as the API shows it. */
export function appClientBody(client: AppClient) {
  const { id, name, status, type, applicationType, authenticationMethod, redirectUris, scopes } = client;
  return {
    id,
    name,
    environment: client.app.environment,
    status,
    type,
    applicationType,
    authenticationMethod,
    ...keysBody(client),
    ...sessionsBody(client),
    ...requestsBody(client),
    requirePushedRequests: client.requirePushedRequests,
    dpopBoundAccessTokens: client.dpopBoundAccessTokens,
    redirectUris,
    postLogoutRedirectUris: client.postLogoutRedirectUris,
    // Features to come may name theirs by a URI; the contract lists what there is.
    grantTypes: client.grantTypes as Output<typeof showAppClient>["grantTypes"],
    scopes,
    idTokenAlgorithm: client.idTokenAlgorithm,
    secrets: client.secrets.map((secret) => ({
      id: secret.id,
      hint: secret.hint,
      createdAt: isoInstant(secret.createdAt),
      ...moment("expiresAt", secret.expiresAt),
      ...moment("lastUsedAt", secret.lastUsedAt),
    })),
    createdAt: isoInstant(client.createdAt),
    ...moment("lastUsedAt", client.lastUsedAt),
    revision: client.revision,
  };
}

/** A publisher as the API shows it. */
export function publisherBody({ organisation, domain }: Publisher) {
  if (domain === null) return { organisation };
  const { verifiedAt, checkedAt, challenge } = domain;
  return {
    organisation,
    domain: {
      domain: domain.domain,
      recordName: recordName(domain.domain),
      challenge,
      ...moment("verifiedAt", verifiedAt ?? undefined),
      ...moment("checkedAt", checkedAt ?? undefined),
    },
  };
}

function moment<Name extends string>(
  name: Name,
  at: Instant | undefined,
): { readonly [Key in Name]?: string } {
  return (at === undefined ? {} : { [name]: isoInstant(at) }) as { readonly [Key in Name]?: string };
}

/** It is not theirs, or not there: nobody learns which. */
export function refusalOf(
  outcome: NotTheirs,
  what: { readonly kind: string; readonly name: string; readonly permission: string },
): ApiRefusal {
  return outcome === "forbidden" ? forbiddenThere(what.permission) : notFound(what.kind, what.name);
}

/** Live clients send people where the version does not say so. */
export function hostsRefusal({ hosts }: UnnamedHosts): ApiRefusal {
  return new ApiRefusal(
    "not-possible",
    `Live clients have addresses at ${hosts.join(", ")}, which the manifest does not name: a version that names it is reviewed first.`,
  );
}
