import type { FamilyEnd } from "../grant.ts";
import type { Instant } from "../instant.ts";
import type { StandingFamily } from "../ports/family-registry.ts";
import { intersect } from "../scope.ts";
import { epochOf } from "./epoch.ts";

/** Whether tokens of a family are good, and if not, why. */
export type FamilyState =
  | {
      readonly alive: true;
      /** What they are worth now (principle P6). */
      readonly scopes: readonly string[];
    }
  | { readonly alive: false; readonly why: FamilyOver };

/**
 * Why they are not. `signed-out`: the person set a new password, was signed out everywhere, or person or client was suspended
 * since, which ends it for good.
 */
export type FamilyOver = FamilyEnd | "expired" | "person-suspended" | "client-suspended" | "signed-out";

/** The state of the family at this moment. */
export function familyState(standing: StandingFamily, at: Instant): FamilyState {
  const { family, client, grant } = standing;
  const why = overBecause(standing, at);
  if (why !== undefined) return { alive: false, why };
  return { alive: true, scopes: intersect(family.scopes, client.scopes, grant.scopes) };
}

function overBecause(
  { family, grant, client, subject }: StandingFamily,
  at: Instant,
): FamilyOver | undefined {
  if (family.endedReason !== undefined) return family.endedReason;
  if (family.expiresAt <= at) return "expired";
  if (grant.status !== "active") return "grant-revoked";
  if (subject.status !== "active") return "person-suspended";
  if (client.status !== "active") return "client-suspended";
  return epochOf(client, subject, grant) === family.epoch ? undefined : "signed-out";
}
