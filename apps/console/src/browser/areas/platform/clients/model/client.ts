import type { Output, showClient } from "@grantway/api";

/** A client as the API shows it. */
export type Client = Output<typeof showClient>;

/** What people call a client by where it runs and what it is for. Each has a template of its own. */
export type ClientKind = "server" | "browser" | "native" | "machine" | "api";

/** All kinds, the most wanted first. */
export const clientKinds: readonly ClientKind[] = ["server", "browser", "native", "machine", "api"];

/** Whether people are sent to sign in for it, and back to it. */
export function signsPeopleIn(grantTypes: Client["grantTypes"]): boolean {
  return grantTypes.includes("authorization_code") || grantTypes.includes("implicit");
}

/** Whether it learns who somebody is: by every way but the one on its own behalf. */
export function knowsPeople(grantTypes: Client["grantTypes"]): boolean {
  return grantTypes.some((type) => type !== "client_credentials");
}

const legacyGrants = ["implicit", "password"] as const;

/** The grant types it has that are kept for old programs alone. */
export function legacyGrantsOf(grantTypes: Client["grantTypes"]): readonly (typeof legacyGrants)[number][] {
  return legacyGrants.filter((type) => grantTypes.includes(type));
}

/** What kind of client this is. */
export function kindOf({
  type,
  applicationType,
  grantTypes,
  introspects,
}: Pick<Client, "type" | "applicationType" | "grantTypes" | "introspects">): ClientKind {
  if (grantTypes.length === 0 && introspects.length > 0) return "api";
  if (!signsPeopleIn(grantTypes)) {
    return grantTypes.includes("urn:ietf:params:oauth:grant-type:device_code") ? "native" : "machine";
  }
  if (applicationType === "native") return "native";
  return type === "public" ? "browser" : "server";
}
