import { describe, expect, it } from "vitest";
import { type BuiltInRole, rightsOfBuiltIn } from "../organisations/organisation-role.ts";
import { emptyManifest } from "../apps/manifest-bounds.ts";
import { answerAt, mayAdd, wishAt } from "./place-answer.ts";
import type { AppFacts, PersonFacts, PlaceFacts } from "./place-facts.ts";
import type { Policy } from "./policy.ts";

const person: PersonFacts = { id: "ada", permissions: new Set(), isInsider: false };
const asked = ["notes:read", "notes:delete"];

function app(differences: Partial<AppFacts> = {}): AppFacts {
  return {
    id: "sync",
    publisher: "acme",
    status: "active",
    suspendedBy: null,
    visibility: "public",
    environment: "live",
    verified: true,
    version: {
      number: 1,
      manifestHash: "h",
      manifest: {
        ...emptyManifest,
        actsAs: ["person"],
        installsFor: ["organisation", "person"],
        scopes: [
          { scope: "notes:read", purpose: "", optional: false },
          { scope: "notes:delete", purpose: "", optional: true },
        ],
      },
    },
    known: new Map([
      ["notes:read", { key: "notes:read", risk: "low" }],
      ["notes:delete", { key: "notes:delete", risk: "high" }],
    ]),
    ...differences,
  };
}

function at(role: BuiltInRole, more: Partial<PlaceFacts> = {}, policy?: Policy): PlaceFacts {
  return {
    place: { organisation: "northwind" },
    organisation: {
      kind: "live",
      sandboxOf: null,
      status: "active",
      role,
      rights: rightsOfBuiltIn(role),
      ...(policy === undefined ? {} : { policy }),
    },
    ...more,
  };
}

const installed = (scopes: NonNullable<PlaceFacts["installation"]>["scopes"]) => ({
  installation: {
    id: "i",
    status: "active",
    generation: 1,
    version: 1,
    createdAt: 0,
    suspendedBy: [],
    scopes,
  } as const,
});

describe("what somebody can answer at a place", () => {
  it("is to install for who decides there, and to ask for who does not", () => {
    expect(answerAt(app(), asked, at("admin"), person).answer).toEqual({ may: "install" });
    expect(answerAt(app(), asked, at("member"), person).answer).toMatchObject({
      may: "request",
      because: "policy",
    });
  });

  it("follows the policy of the place, by the name of its sentence", () => {
    const allow: Policy = { rules: [], otherwise: "allow" };
    const deny: Policy = { rules: [], otherwise: "deny" };
    expect(answerAt(app(), asked, at("member", {}, allow), person).answer).toEqual({ may: "install" });
    expect(answerAt(app(), asked, at("admin", {}, deny), person).answer).toEqual({
      may: "nothing",
      because: "policy",
      policy: "deny.any.any.any.any.any",
    });
  });

  it("is to ask where a required right is beyond them, and to leave out an optional one, promise 2", () => {
    const allow: Policy = { rules: [], otherwise: "allow" };
    const first = app();
    expect(answerAt(first, asked, at("member", {}, allow), person)).toMatchObject({
      beyond: ["notes:delete"],
    });
    expect(mayAdd(first, asked, at("member", {}, allow), person)).toBe(false);
    expect(mayAdd(first, ["notes:read"], at("member", {}, allow), person)).toBe(true);
    const needs = app({
      version: {
        number: 1,
        manifestHash: "h",
        manifest: {
          ...emptyManifest,
          installsFor: ["organisation"],
          scopes: [{ scope: "notes:delete", purpose: "", optional: false }],
        },
      },
    });
    expect(answerAt(needs, ["notes:delete"], at("member", {}, allow), person).answer).toEqual({
      may: "request",
      because: "rights",
    });
  });

  it("is to use what is installed, to widen it for who may, and not to be asked again about what was declined", () => {
    const there = installed([{ scope: "notes:read", state: "granted" }]);
    expect(answerAt(app(), asked, at("admin", there), person)).toMatchObject({
      answer: { may: "widen" },
      granted: ["notes:read"],
    });
    expect(answerAt(app(), asked, at("member", there), person).answer).toEqual({ may: "use" });
    const declined = installed([
      { scope: "notes:read", state: "granted" },
      { scope: "notes:delete", state: "declined" },
    ]);
    expect(answerAt(app(), asked, at("admin", declined), person)).toMatchObject({
      answer: { may: "use" },
      declined: ["notes:delete"],
    });
  });

  it("is to wait where they asked before", () => {
    expect(answerAt(app(), asked, at("member", { openRequest: "r" }), person).answer).toEqual({
      may: "wait",
      request: "r",
    });
  });

  it("gives an app that acts only as itself nothing of the person's own", () => {
    const { version } = app();
    if (version === undefined) throw new Error("there is one");
    const itself = app({ version: { ...version, manifest: { ...version.manifest, actsAs: ["app"] } } });
    expect(answerAt(itself, asked, at("admin"), person).own).toEqual([]);
    expect(answerAt(app(), asked, at("admin"), person).own).toEqual(asked);
  });
});

it("a wish is told by everything the app asks for, what is optional included", () => {
  expect(wishAt(app(), at("member"))).toEqual({
    app: "sync",
    publisher: "verified",
    risk: "high",
    actsAs: "person",
    role: "member",
    decides: false,
  });
});
