import type { BuiltInApi } from "../catalogue/management-api.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { ScopeCatalogue } from "../scope.ts";
import type { ClientMetadata } from "./client-metadata.rfc7591.ts";
import { privilegeProblems } from "./client-privileges.ts";

/*
 * The quarantine of clients nobody here knows: those that registered themselves, and those known by a document of theirs. They get
 * nothing that the owner of a client could not take (`client-privileges.ts`), and of scopes those alone that no person is
 * harmed by much. An administrator who verifies one lets it out.
 */

/** What is wrong where somebody verifies no client first. */
const verifyFirst = "This client is not verified: verify it first.";

/**
 * What a client that is not verified would be given and cannot have, by member of {@link ClientMetadata}. What it has already,
 * it keeps.
 *
 * @param before - the client as it is.
 */
export function quarantineProblems(
  after: ClientMetadata,
  before: ClientMetadata,
  catalogue: ScopeCatalogue,
): readonly Problem[] {
  const asOwner = { ...after, owner: before.owner, status: before.status };
  const further = after.scopes.filter((scope) => !before.scopes.includes(scope));
  return [
    ...privilegeProblems({ owner: before.owner ?? "" }, asOwner, before).map(({ path }) => path),
    ...(further.some((scope) => isHighRisk(scope, catalogue)) ? [["scopes"]] : []),
  ].map((path) => problemAt(path, verifyFirst, "client-unverified"));
}

/** The scopes a client can have before anybody here knows it: those of people and of APIs, none of our own administration, and none of high risk. */
export function scopesInQuarantine(
  catalogue: ScopeCatalogue,
  { api: { audience } }: BuiltInApi,
): readonly string[] {
  return [...catalogue.scopes.values()]
    .filter((scope) => scope.audience !== audience && scope.risk !== "high")
    .map(({ key }) => key);
}

function isHighRisk(scope: string, { scopes }: ScopeCatalogue): boolean {
  return scopes.get(scope)?.risk === "high";
}
