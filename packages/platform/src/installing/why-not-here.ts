import type { PlaceRefusal } from "@grantway/protocol";
import type { AppFacts, PersonFacts, PlaceFacts } from "./place-facts.ts";

/** Why nothing can be answered at this place, whatever is asked; `undefined` where something can. */
export function whyNotHere(app: AppFacts, here: PlaceFacts, person: PersonFacts): PlaceRefusal | undefined {
  const { organisation, installation } = here;
  if (organisation !== undefined && organisation.status !== "active") return "organisation-closed";
  if (!isOfEnvironment(app, here, person)) return "environment";
  const because = whyNotAnywhere(app);
  if (because !== undefined) return because;
  if ((installation?.suspendedBy ?? []).length > 0) return "suspended";
  const isInstalled = installation !== undefined && installation.status !== "uninstalled";
  return isInstalled || isOfferedTo(app, here, person) ? undefined : "not-offered";
}

function whyNotAnywhere({ status, version, environment }: AppFacts): PlaceRefusal | undefined {
  if (status === "suspended") return "suspended";
  const isOut = status === "deleted" || (status === "draft" && environment === "live");
  return isOut || version === undefined ? "not-offered" : undefined;
}

/** A test client is used in sandboxes of the publisher, or by its developers for themselves (promise 16). */
function isOfEnvironment(app: AppFacts, { organisation }: PlaceFacts, { isInsider }: PersonFacts): boolean {
  const isTest = app.environment === "test";
  if (organisation === undefined) return !isTest || isInsider;
  return isTest
    ? organisation.kind === "sandbox" && organisation.sandboxOf === app.publisher
    : organisation.kind === "live";
}

function isOfferedTo(
  app: AppFacts,
  { place, organisation }: PlaceFacts,
  { isInsider }: PersonFacts,
): boolean {
  const { version, visibility, publisher } = app;
  const kind = organisation === undefined ? "person" : "organisation";
  if (version?.manifest.installsFor.includes(kind) !== true) return false;
  if (visibility !== "private") return true;
  if (organisation === undefined) return isInsider;
  return place.organisation === publisher || organisation.sandboxOf === publisher;
}
