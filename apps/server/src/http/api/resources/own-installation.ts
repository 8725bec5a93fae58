import { showOwnInstallation } from "@grantway/api";
import type { InstalledScope, ListedInstallation } from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { ApiRefusal } from "../refusal.ts";

/** `/installation`. */
export const ownInstallationHandlers = [
  handle(showOwnInstallation, async ({ asker, context }) => {
    const { installation: id } = asker;
    // The token has proven that it is one of this installation, which nobody else is told of.
    const found = id === undefined ? "unknown" : await context.installations.find(id, "everywhere");
    if (typeof found === "string")
      throw new ApiRefusal("not-found", "An installation is told to its own token.");
    return { status: 200, body: ownInstallation(found) };
  }),
];

/** What an app is told: nothing of who decided. */
function ownInstallation(installation: ListedInstallation) {
  const { id, app, appOf, organisation, organisationOf, person, status, generation, version } = installation;
  const { scopes, createdAt, updatedAt } = installation;
  const inState = (...states: readonly InstalledScope["state"][]) =>
    scopes.filter(({ state }) => states.includes(state)).map(({ scope }) => scope);
  return {
    id,
    app: { id: app, slug: appOf.slug, name: appOf.name },
    ...(organisation === null || organisationOf === undefined
      ? {}
      : { organisation: { id: organisation, slug: organisationOf.slug, name: organisationOf.name } }),
    ...(person === null ? {} : { person }),
    status,
    generation,
    version,
    granted: inState("granted"),
    declined: inState("declined", "revoked"),
    pending: inState("pending"),
    installedAt: isoInstant(createdAt),
    updatedAt: isoInstant(updatedAt),
  };
}
