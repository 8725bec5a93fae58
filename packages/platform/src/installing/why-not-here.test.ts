import { describe, expect, it } from "vitest";
import { emptyManifest } from "../apps/manifest-bounds.ts";
import { rightsOfBuiltIn } from "../organisations/organisation-role.ts";
import type { AppFacts, PersonFacts, PlaceFacts } from "./place-facts.ts";
import { whyNotHere } from "./why-not-here.ts";

const person: PersonFacts = { id: "ada", permissions: new Set(), isInsider: false };
const insider = { ...person, isInsider: true };
const manifest = { ...emptyManifest, installsFor: ["organisation", "person"] as const };
const app: AppFacts = {
  id: "sync",
  publisher: "acme",
  status: "active",
  suspendedBy: null,
  visibility: "public",
  environment: "live",
  verified: true,
  version: { number: 1, manifestHash: "h", manifest },
  known: new Map(),
};
const there: PlaceFacts = {
  place: { organisation: "northwind" },
  organisation: {
    kind: "live",
    sandboxOf: null,
    status: "active",
    role: "admin",
    rights: rightsOfBuiltIn("admin"),
  },
};
const within = (differences: Partial<NonNullable<PlaceFacts["organisation"]>>): PlaceFacts => ({
  ...there,
  organisation: { ...(there.organisation as NonNullable<PlaceFacts["organisation"]>), ...differences },
});
const sandbox = within({ kind: "sandbox", sandboxOf: "acme" });
const own: PlaceFacts = { place: { person: "ada" } };

describe("nothing can be answered", () => {
  it.each([
    [
      "in an organisation that is suspended",
      app,
      within({ status: "suspended" }),
      person,
      "organisation-closed",
    ],
    [
      "with a test client in a live organisation, promise 16",
      { environment: "test" },
      there,
      person,
      "environment",
    ],
    [
      "with a test client in a sandbox of somebody else",
      { environment: "test" },
      within({ kind: "sandbox", sandboxOf: "b" }),
      person,
      "environment",
    ],
    ["with a live client in a sandbox", {}, sandbox, person, "environment"],
    [
      "with a test client by who does not develop the app",
      { environment: "test" },
      own,
      person,
      "environment",
    ],
    ["about an app that is no more", { status: "deleted" }, there, person, "not-offered"],
    ["about one that was never released", { status: "draft" }, there, person, "not-offered"],
    ["about one that is suspended", { status: "suspended" }, there, person, "suspended"],
    [
      "about a private one elsewhere than at its publisher's",
      { visibility: "private" },
      there,
      person,
      "not-offered",
    ],
  ] as const)("%s", (_, differences, place, who, because) => {
    expect(whyNotHere({ ...app, ...differences }, place, who)).toBe(because);
  });

  it("where the installation is suspended, also once it was uninstalled", () => {
    const installation = {
      id: "i",
      generation: 1,
      version: 1,
      createdAt: 0,
      suspendedBy: ["platform"],
      scopes: [],
    } as const;
    for (const status of ["suspended", "uninstalled"] as const) {
      expect(whyNotHere(app, { ...there, installation: { ...installation, status } }, person)).toBe(
        "suspended",
      );
    }
  });

  it("where the app does not install for such places, unless it is installed there already", () => {
    const personal = {
      ...app,
      version: { number: 1, manifestHash: "h", manifest: { ...manifest, installsFor: ["person"] as const } },
    };
    expect(whyNotHere(personal, there, person)).toBe("not-offered");
    const installation = {
      id: "i",
      status: "active",
      generation: 1,
      version: 1,
      createdAt: 0,
      suspendedBy: [],
      scopes: [],
    } as const;
    expect(whyNotHere(personal, { ...there, installation }, person)).toBeUndefined();
  });
});

it("something can be where the app is offered", () => {
  expect(whyNotHere(app, there, person)).toBeUndefined();
  expect(whyNotHere(app, own, person)).toBeUndefined();
  expect(whyNotHere({ ...app, environment: "test", status: "draft" }, sandbox, person)).toBeUndefined();
  expect(whyNotHere({ ...app, environment: "test" }, own, insider)).toBeUndefined();
  expect(
    whyNotHere({ ...app, visibility: "private" }, { ...there, place: { organisation: "acme" } }, person),
  ).toBeUndefined();
});
